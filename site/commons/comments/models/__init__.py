from .sidecar import Sidecar
from .thread_setting import ThreadSetting
from .useful import Useful
from .version import Version

__all__ = ["Sidecar", "ThreadSetting", "Useful", "Version"]
