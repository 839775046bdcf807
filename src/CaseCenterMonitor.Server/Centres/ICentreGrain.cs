using CaseCenterMonitor.Server.Telemetry;
using Orleans.Concurrency;

namespace CaseCenterMonitor.Server.Centres;

/// <summary>
/// One centre: the single writer of its journal. Calls carry batches and JSON, so that a centre can live on another machine of the cluster.
/// The key is the centre's id.
/// </summary>
public interface ICentreGrain : IGrainWithStringKey
{
    /// <summary>Takes signals; when it returns they are on disk and judged. Answers are in the order of the batch.</summary>
    Task<Receipt[]> Accept(Immutable<Incoming[]> batch);

    /// <summary>Writes down what was no signal.</summary>
    Task Reject(Rejection rejection);

    /// <summary>Writes down that somebody looked at personal data: a ViewedBody as the journal writes it.</summary>
    Task NoteView(byte[] view);

    /// <summary>Erases what may be kept no longer: an ErasedBody as the journal writes it, and whose rows of the log go with it.</summary>
    Task Erase(byte[] erased, string[] records);

    /// <summary>
    /// Puts another site file in force while the centre runs: a SiteBody as the journal writes it, with who proposed and who approved. The journal is folded under it
    /// beside the centre at work; then the change is written down, and from that entry on it is what is judged by.
    /// </summary>
    /// <param name="over">Hash of the text that it was proposed on.</param>
    /// <returns>Number of the entry; 0 when another text is in force by now, and nothing was done.</returns>
    [AlwaysInterleave, ResponseTimeout("00:10:00")]
    Task<long> TakeUp(byte[] site, string over);

    /// <summary>The picture, or what was missed since <paramref name="after"/>: a Joined of the live contract as UTF-8 JSON.</summary>
    Task<byte[]> Join(long? after);

    /// <summary>Tells the pages that the centre is alive. A centre that is stuck sends no beat, and the pages say so.</summary>
    /// <param name="heardAtTicks">When anything was last heard of a gateway; null when never.</param>
    Task Pulse(long? heardAtTicks);

    /// <summary>Has the centre everything that the gateway had numbered by then? What waits in a broker is not here yet.</summary>
    Task<bool> HasAll(string gateway, string bootId, long sequence);

    /// <summary>What the outbox held back while the server was away has arrived: from now on time may pass.</summary>
    Task LetTimePass();

    Task<JournalFigures> Figures();

    /// <summary>The centre in numbers, for telemetry.</summary>
    Task<CentreGauges> Gauges();

    /// <summary>The legal clocks of one person: a PersonClocksView as UTF-8 JSON; null when nobody is held under the record.</summary>
    Task<byte[]?> ClocksOf(string record);

    /// <summary>What will be breached in the next minutes unless somebody acts: an AheadView as UTF-8 JSON.</summary>
    Task<byte[]> Ahead(int minutes);

    /// <summary>What one person was given and is owed: a CareView as UTF-8 JSON; null when nobody is held under the record.</summary>
    Task<byte[]?> CareOf(string record);

    /// <summary>Which rooms one person could be given and what each would break: a RoomsView as UTF-8 JSON; null when nobody is held under the record.</summary>
    Task<byte[]?> RoomsFor(string record);

    /// <summary>Everybody held with what is open about them, and the three headcounts: a HeldBookView as UTF-8 JSON.</summary>
    Task<byte[]> HeldBook();

    /// <summary>Wristbands that neither an officer nor a person held wears.</summary>
    Task<string[]> FreeWristbands();
}

/// <summary>One signal on its way to its centre. The body is the journal's own JSON of the signal.</summary>
/// <param name="OfferedAtTicks">When it reached this server, to time its way; 0 for what came from no outside.</param>
[GenerateSerializer, Immutable]
public readonly record struct Incoming(
    [property: Id(0)] byte[] Signal,
    [property: Id(1)] long ReceivedAtTicks,
    [property: Id(2)] string? Gateway = null,
    [property: Id(3)] string? BootId = null,
    [property: Id(4)] long OriginSequence = 0,
    [property: Id(5)] string? CommandId = null,
    [property: Id(6)] long OfferedAtTicks = 0);

/// <summary>A message that was no signal. Gateway, boot and number are set when the envelope itself could be read.</summary>
[GenerateSerializer, Immutable]
public sealed record Rejection(
    [property: Id(0)] string Topic,
    [property: Id(1)] string Reason,
    [property: Id(2)] int Bytes,
    [property: Id(3)] string Sample,
    [property: Id(4)] string? Gateway = null,
    [property: Id(5)] string? BootId = null,
    [property: Id(6)] long OriginSequence = 0);

public enum ReceiptKind { Accepted, Duplicate, Refused }

[GenerateSerializer, Immutable]
public readonly record struct Receipt(
    [property: Id(0)] ReceiptKind Kind, [property: Id(1)] long Sequence, [property: Id(2)] string? Code = null, [property: Id(3)] string? Message = null);

[GenerateSerializer, Immutable]
public readonly record struct JournalFigures(
    [property: Id(0)] long Sequence, [property: Id(1)] long Bytes, [property: Id(2)] long Duplicates, [property: Id(3)] long Gaps);
