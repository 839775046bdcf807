using System.Buffers.Text;
using CaseCenterMonitor.Core;
using CaseCenterMonitor.Journal.Json;
using NodaTime;

namespace CaseCenterMonitor.Journal.Log;

/// <summary>Fills bytes that nobody can guess. Tests give some that can be.</summary>
public delegate void FillRandom(Span<byte> bytes);

/// <summary>An entry's place in the thread of one custody record.</summary>
/// <param name="Number">1 for the first entry about the record.</param>
/// <param name="Previous">Number of the entry before it in the journal; 0 before the first.</param>
public readonly record struct ThreadPlace(string Thread, long Number, long Previous);

/// <summary>One row for each custody record, and the thread that runs through the entries about it.</summary>
/// <param name="find">Looks up the row of a record that is not held any more.</param>
internal sealed class Records(OpenLog open, Func<string, RecordRow?> find, FillRandom random)
{
    private const int ThreadBytes = 16;

    private readonly Dictionary<string, RecordRow> _known = open.Records.ToDictionary(row => row.Record, StringComparer.Ordinal);
    private readonly Dictionary<string, RecordRow> _changed = new(StringComparer.Ordinal);

    /// <summary>Somebody is or was held under this record; what was only asked for makes none.</summary>
    public bool Knows(string record) => Row(record) is not null;

    /// <summary>The next entry is about this record.</summary>
    /// <param name="written">As its leaf has it, when it is read again; null when the entry is new.</param>
    public ThreadPlace Tie(string record, long entry, ThreadPlace? written)
    {
        var before = Row(record) ?? new RecordRow(record, written?.Thread ?? NewThread(), 0, 0, null, null, null, null, null, null, null, null, null);
        var place = written ?? new ThreadPlace(before.Thread, before.Entries + 1, before.LastEntry);
        Change(before with { Entries = place.Number, LastEntry = entry });
        return place;
    }

    /// <summary>An entry of some record whose content is gone: it counts as before.</summary>
    public void Pass(long entry, ThreadPlace? written)
    {
        if (written is { } place && _known.Values.FirstOrDefault(row => row.Thread == place.Thread) is { } row)
        {
            Change(row with { Entries = place.Number, LastEntry = entry });
        }
    }

    /// <summary>What a signal says of the stay as a whole.</summary>
    public void Take(Signal signal)
    {
        switch (signal)
        {
            case Signal.BookedIn booked:
                Change(_known[booked.Record.Value] with
                {
                    ArrivedAt = booked.ArrivedAt.ToUnixTimeTicks(), BookedAt = booked.OccurredAt.ToUnixTimeTicks(), Basis = booked.Basis, Sex = JournalWords.Of(booked.Sex),
                    AgeGroup = JournalWords.Of(booked.AgeGroup), Observation = JournalWords.Of(booked.Observation), EndedAt = null, EndedAs = null,
                });
                break;
            case Signal.WristbandAssigned assigned:
                Change(_known[assigned.Record.Value] with { Wristband = assigned.Wristband.Value });
                break;
            case Signal.ObservationPlanSet plan:
                Change(_known[plan.Record.Value] with { Observation = plan.Regime });
                break;
            case Signal.Released released:
                Change(_known[released.Record.Value] with { EndedAt = released.OccurredAt.ToUnixTimeTicks(), EndedAs = Mentions.Of(released).Word });
                break;
        }
    }

    public IReadOnlyCollection<RecordRow> Flush()
    {
        if (_changed.Count == 0)
        {
            return [];
        }

        RecordRow[] changed = [.. _changed.Values];
        _changed.Clear();

        // Of whoever has left, the store knows.
        foreach (var over in changed.Where(row => row.EndedAt is not null))
        {
            _known.Remove(over.Record);
        }

        return changed;
    }

    private RecordRow? Row(string record)
    {
        if (_known.TryGetValue(record, out var known))
        {
            return known;
        }

        if (find(record) is { } found)
        {
            _known.Add(record, found);
            return found;
        }

        return null;
    }

    private void Change(RecordRow row) => _known[row.Record] = _changed[row.Record] = row;

    private string NewThread()
    {
        Span<byte> bytes = stackalloc byte[ThreadBytes];
        random(bytes);
        return Base64Url.EncodeToString(bytes);
    }
}
