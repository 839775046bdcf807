using System.Text.Json.Nodes;

namespace CaseCenterMonitor.FirmwareSim.Custody;

/// <summary>What officers write down: the commands of the page, given by simulated hands.</summary>
/// <remarks>Each call returns at once. A centre goes on when its server is away, and so does this one.</remarks>
public interface ICustodyDesk
{
    /// <param name="arrivedAt">When the person came in, which is always before they are booked in.</param>
    /// <param name="lastLookAt">When an officer last looked at them before that, by the paper that came with them.</param>
    void BookIn(CustodyEntry entry, DateTimeOffset arrivedAt, DateTimeOffset? lastLookAt = null);

    void AssignWristband(string record, string wristband);

    void RecordCheck(string record, DateTimeOffset occurredAt);

    void Release(string record, string reason);

    /// <summary>Any other entry, by its word in docs/entries.md.</summary>
    /// <param name="record">Null when it is about no single person.</param>
    void Write(string? record, string word, params (string Field, JsonNode Value)[] fields);
}
