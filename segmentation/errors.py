"""The one exception whose message is a sentence for the person at the desk."""


class CarmaskError(Exception):
    """Something an editor can understand and act on; `str(error)` is the sentence that is shown.

    Anything else that is raised is a defect of the program.
    """
