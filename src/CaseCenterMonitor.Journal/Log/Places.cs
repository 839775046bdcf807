using CaseCenterMonitor.Core;
using CaseCenterMonitor.Journal.Json;
using NodaTime;

namespace CaseCenterMonitor.Journal.Log;

/// <summary>Who wears which band, and where it is: signals turned into intervals. What is heard again where it was makes none.</summary>
internal sealed class Places
{
    private readonly Dictionary<string, (WhoKind Kind, string Who)> _officers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, WearingRow> _worn = new(StringComparer.Ordinal);
    private readonly Dictionary<string, StayRow> _stays = new(StringComparer.Ordinal);
    private readonly Dictionary<(WhoKind, string, long), StayRow> _changedStays = [];
    private readonly Dictionary<(string, long), WearingRow> _changedWearings = [];

    public Places(OpenLog open)
    {
        foreach (var wearing in open.Wearings)
        {
            _worn[wearing.Wristband] = wearing;
        }

        foreach (var stay in open.Stays.Where(stay => stay.Wristband is not null))
        {
            _stays[stay.Wristband!] = stay;
        }
    }

    /// <summary>The custody record of whoever wears the band now; null when nobody held does.</summary>
    public string? RecordOf(string wristband) => _worn.TryGetValue(wristband, out var worn) && worn.Kind == WhoKind.Record ? worn.Who : null;

    /// <summary>Which officer's band it is, by the centre that is in force from here on.</summary>
    public void Begin(CentreBody centre)
    {
        _officers.Clear();
        foreach (var officer in centre.Officers)
        {
            _officers[officer.Wristband.Value] = (WhoKind.Officer, officer.Number.Value);
        }
    }

    /// <summary>The band is on somebody from now on, and on nobody else; whoever wore another band does not any more.</summary>
    public void PutOn(string wristband, WhoKind kind, string who, long entry, Instant at)
    {
        foreach (var before in _worn.Values.Where(worn => worn.Wristband == wristband || (worn.Kind == kind && worn.Who == who)).ToList())
        {
            TakeOff(before.Wristband, entry, at);
        }

        Change(new WearingRow(wristband, entry, at.ToUnixTimeTicks(), null, kind, who));
    }

    public void TakeOff(string wristband, long entry, Instant at)
    {
        if (_worn.Remove(wristband, out var worn))
        {
            Change(worn with { To = NotBefore(worn.From, at) });
            Leave(wristband, entry, at);
        }
    }

    public void TakeOffOf(WhoKind kind, string who, long entry, Instant at)
    {
        foreach (var worn in _worn.Values.Where(worn => worn.Kind == kind && worn.Who == who).ToList())
        {
            TakeOff(worn.Wristband, entry, at);
        }
    }

    /// <returns>False when it says no more than what is known.</returns>
    public bool Locate(Signal.WristbandLocated located, long entry)
    {
        var band = located.Wristband.Value;
        if (!_officers.TryGetValue(band, out var who))
        {
            if (!_worn.TryGetValue(band, out var worn))
            {
                return true; // Heard on nobody: a line of the log, and nobody's place.
            }

            who = (worn.Kind, worn.Who);
        }

        var zone = located.Zone?.Value;
        var presence = JournalWords.Of(located.Presence);
        if (_stays.TryGetValue(band, out var stay) && stay.Zone == zone && stay.Presence == presence)
        {
            return false;
        }

        Leave(band, entry, located.OccurredAt);
        var begun = new StayRow(who.Kind, who.Who, entry, located.OccurredAt.ToUnixTimeTicks(), null, zone, band, presence, null);
        _stays[band] = begun;
        Change(begun);
        return true;
    }

    public (IReadOnlyCollection<StayRow> Stays, IReadOnlyCollection<WearingRow> Wearings) Flush()
    {
        if (_changedStays.Count + _changedWearings.Count == 0)
        {
            return ([], []);
        }

        StayRow[] stays = [.. _changedStays.Values];
        WearingRow[] wearings = [.. _changedWearings.Values];
        _changedStays.Clear();
        _changedWearings.Clear();
        return (stays, wearings);
    }

    private void Leave(string wristband, long entry, Instant at)
    {
        if (_stays.Remove(wristband, out var stay))
        {
            Change(stay with { To = NotBefore(stay.From, at), EndEntry = entry });
        }
    }

    // What arrives late may say that somebody left before they came: then they were there for no time.
    private static long NotBefore(long from, Instant at) => Math.Max(from, at.ToUnixTimeTicks());

    private void Change(StayRow stay) => _changedStays[(stay.Kind, stay.Who, stay.Entry)] = stay;

    private void Change(WearingRow wearing)
    {
        _changedWearings[(wearing.Wristband, wearing.Entry)] = wearing;
        if (wearing.To is null)
        {
            _worn[wearing.Wristband] = wearing;
        }
    }
}
