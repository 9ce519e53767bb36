"""Tests of the queue of predictions."""

from hypothesis import given
from hypothesis import strategies as st

from segmentation.inference.job_queue import JobQueue
from segmentation.messages import PredictRequest


def job(job_id: int) -> PredictRequest:
    return PredictRequest(job_id, f"{job_id}.jpg", f"{job_id}.npy")


@given(st.lists(st.integers(), unique=True), st.sets(st.integers()))
def test_jobs_come_in_order_and_exactly_the_cancelled_ones_say_so(job_ids: list[int], given_up: set[int]) -> None:
    queue = JobQueue()
    for job_id in job_ids:
        queue.put(job(job_id))
    for job_id in given_up:
        queue.cancel(job_id)
    taken = [(queue.take(), queue.is_cancelled(job_id)) for job_id in job_ids]
    assert taken == [(job(job_id), job_id in given_up) for job_id in job_ids]


def test_a_job_in_work_can_be_cancelled() -> None:
    queue = JobQueue()
    queue.put(job(1))
    queue.take()
    queue.cancel(1)
    assert queue.is_cancelled(1)


def test_cancelling_what_is_done_leaves_no_trace() -> None:
    queue = JobQueue()
    queue.put(job(1))
    queue.take()
    queue.finish(1)
    queue.cancel(1)
    assert not queue.is_cancelled(1)


def test_what_waits_is_still_handed_out_after_closing() -> None:
    queue = JobQueue()
    queue.put(job(1))
    queue.close()
    assert [queue.take(), queue.take()] == [job(1), None]
