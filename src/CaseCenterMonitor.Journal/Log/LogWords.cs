using CaseCenterMonitor.Core;

namespace CaseCenterMonitor.Journal.Log;

/// <summary>The kinds of lines that are no signals.</summary>
public static class LogWords
{
    public const string Started = "started";
    public const string Alarm = "alarm";
    public const string Rejected = "rejected";
    public const string Viewed = "viewed";
    public const string Site = "site";
    public const string Erased = "erased";

    /// <summary>The register of persons, entry and exit times that the law asks of every suite (DOMAIN.md, area.ledger): who came in and who went out.</summary>
    public static bool IsLedger(Signal signal) => signal is Signal.BookedIn or Signal.Released or Signal.TransferredOut or Signal.WentOut or Signal.CameBack
        or Signal.VisitorAdmitted or Signal.VisitorLeft;
}
