using CaseCenterMonitor.Protocol.Canonical;

namespace CaseCenterMonitor.Gateway.Floors;

/// <summary>What came out of a batch of messages and ticks. The caller empties it.</summary>
public sealed class Findings
{
    private readonly List<Finding> _found = [];
    private readonly List<QuarantineEntry> _quarantined = [];

    public IReadOnlyList<Finding> Found => _found;

    public IReadOnlyList<QuarantineEntry> Quarantined => _quarantined;

    public void Add(Finding finding) => _found.Add(finding);

    public void Add(QuarantineEntry entry) => _quarantined.Add(entry);

    public void Clear()
    {
        _found.Clear();
        _quarantined.Clear();
    }
}
