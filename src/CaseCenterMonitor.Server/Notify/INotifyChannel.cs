namespace CaseCenterMonitor.Server.Notify;

/// <summary>One way to reach supervisors. Adding one is one file here, one registration in Program, one paragraph in docs/notify.md.</summary>
public interface INotifyChannel
{
    string Name { get; }

    /// <summary>Whom it reaches, for the record.</summary>
    string To { get; }

    /// <summary>Sends, or throws with the reason. The receiver may see a message twice if we crash between sending and noting it; its id tells.</summary>
    Task Send(Message message, CancellationToken cancel);
}
