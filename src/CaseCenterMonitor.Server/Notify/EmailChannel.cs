using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;

namespace CaseCenterMonitor.Server.Notify;

/// <summary>E-mail over SMTP. The Message-ID is made of the journal entry, so that a mail server or a reader recognises a repeat.</summary>
internal sealed class EmailChannel(SmtpSettings settings) : INotifyChannel
{
    public const int TimeoutMilliseconds = 15_000;

    public string Name => "email";

    public string To => settings.To;

    public async Task Send(Message message, CancellationToken cancel)
    {
        using var mail = new MimeMessage();
        mail.From.Add(MailboxAddress.Parse(settings.From));
        mail.To.Add(MailboxAddress.Parse(settings.To));
        mail.Subject = message.Subject;
        mail.MessageId = $"{message.Id}@{message.Centre}.casecentermonitor";
        mail.Priority = message.Priority == 1 ? MessagePriority.Urgent : MessagePriority.Normal;
        mail.Body = new TextPart("plain") { Text = message.Text };
        using var smtp = new SmtpClient { Timeout = TimeoutMilliseconds };
        await smtp.ConnectAsync(settings.Host, settings.Port, settings.Tls ? SecureSocketOptions.StartTls : SecureSocketOptions.None, cancel);
        if (settings.User.Length > 0)
        {
            await smtp.AuthenticateAsync(settings.User, settings.Password, cancel);
        }

        await smtp.SendAsync(mail, cancel);
        await smtp.DisconnectAsync(quit: true, cancel);
    }
}
