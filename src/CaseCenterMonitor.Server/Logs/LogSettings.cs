namespace CaseCenterMonitor.Server.Logs;

public sealed class LogSettings
{
    /// <summary>One JSON object a line, for programs; otherwise one line of text, for people.</summary>
    public bool Json { get; set; }
}
