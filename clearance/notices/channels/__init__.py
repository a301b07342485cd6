"""How a notice leaves the site, one module for each channel.

Each has ``send(notice, body)``, which returns when the other side has taken it and raises
``NotSent`` otherwise.
"""

from clearance.enums import NoticeChannel
from clearance.notices.channels import mail, robot, sms, wecom

SENDERS = {
    NoticeChannel.EMAIL: mail.send,
    NoticeChannel.WECOM: wecom.send,
    NoticeChannel.SMS: sms.send,
    NoticeChannel.ROBOT: robot.send,
}
