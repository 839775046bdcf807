using System.Text.Json.Nodes;

namespace CaseCenterMonitor.FirmwareSim.Custody;

/// <summary>The desk of a centre without a server: people move and devices speak, nobody is booked in.</summary>
public sealed class DevicesOnly : ICustodyDesk
{
    public void BookIn(CustodyEntry entry, DateTimeOffset arrivedAt, DateTimeOffset? lastLookAt)
    {
    }

    public void AssignWristband(string record, string wristband)
    {
    }

    public void RecordCheck(string record, DateTimeOffset occurredAt)
    {
    }

    public void Release(string record, string reason)
    {
    }

    public void Write(string? record, string word, params (string Field, JsonNode Value)[] fields)
    {
    }
}
