"""The network's next view: the shown one first, then the rest in order."""

from editor.jobs.prediction_queue import PredictionQueue


def drained(queue, shown):
    order = []
    while (index := queue.start_next(shown)) is not None:
        order.append(index)
        queue.finish()
    return order


def test_the_shown_view_comes_first_then_the_rest_in_order():
    queue = PredictionQueue()
    queue.ask([0, 1, 2, 3])
    assert drained(queue, shown=2) == [2, 0, 1, 3]


def test_only_one_view_runs_at_a_time():
    queue = PredictionQueue()
    queue.ask([0, 1])
    assert queue.start_next(0) == 0
    assert queue.start_next(0) is None


def test_a_view_that_waits_or_runs_is_not_asked_for_twice():
    queue = PredictionQueue()
    queue.ask([0, 1])
    queue.start_next(0)
    queue.ask([0, 1, 2])
    assert (queue.total, queue.waiting) == (3, [1, 2])


def test_a_view_whose_worker_was_lost_is_next_again():
    queue = PredictionQueue()
    queue.ask([0, 1])
    queue.start_next(1)
    queue.put_back()
    assert queue.start_next(shown_index=5) == 1


def test_counting_begins_anew_after_a_pause():
    queue = PredictionQueue()
    queue.ask([0, 1])
    drained(queue, 0)
    queue.ask([4])
    assert (queue.done, queue.total) == (0, 1)


def test_nothing_is_left_after_giving_up():
    queue = PredictionQueue()
    queue.ask([0, 1])
    queue.start_next(0)
    queue.clear()
    assert queue.is_empty
