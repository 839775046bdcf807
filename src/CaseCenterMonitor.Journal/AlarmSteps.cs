using System.Data.Common;
using System.Text.Json;
using CaseCenterMonitor.Core;
using CaseCenterMonitor.Journal.Json;
using CaseCenterMonitor.Journal.Stores;
using NodaTime;

namespace CaseCenterMonitor.Journal;

/// <summary>
/// Reads only the alarm steps of a journal, on a connection of its own and without writing: whoever runs the centre is not waited for. It walks
/// through all of it, because what stands when a period begins may have begun at any time before it.
/// </summary>
public static class AlarmSteps
{
    /// <summary>More steps than these are not held in memory at once.</summary>
    public const int StepsMax = 2_000_000;

    /// <param name="end">Steps that fell due from then on are left out.</param>
    /// <param name="keptUntil">Until when all is known to be written down; null: until the last entry.</param>
    /// <returns>The record, and the time zone that the journal names for its centre; null where it names none, as older ones do.</returns>
    /// <exception cref="IOException">There is no such journal, or its database cannot be used.</exception>
    /// <exception cref="JournalSchemaException">It is of another build.</exception>
    /// <exception cref="DbException">It is no journal, or it cannot be read now.</exception>
    /// <exception cref="InvalidDataException">It is empty, or holds more than <see cref="StepsMax"/> steps.</exception>
    public static (AlarmRecord Record, string? TimeZone) Read(JournalAddress journal, Instant? end = null, Instant? keptUntil = null)
    {
        ArgumentNullException.ThrowIfNull(journal);
        using var view = journal.OpenView();
        var connection = view.Connection;
        if (RecordedAt(connection, "order by sequence limit 1") is not { } first || RecordedAt(connection, "order by sequence desc limit 1") is not { } last)
        {
            throw new InvalidDataException($"The journal {journal} is empty.");
        }

        using var starts = StoreRows.Command(connection, "select e.recorded_at, b.recorded_at from entries e join entries b on b.sequence = e.sequence - 1 where e.kind = 1 order by e.sequence");
        var gaps = new List<Interval>();
        using (var reader = starts.ExecuteReader())
        {
            while (reader.Read())
            {
                var (up, down) = (Instant.FromUnixTimeTicks(reader.GetInt64(0)), Instant.FromUnixTimeTicks(reader.GetInt64(1)));
                if (up - down > FigureSettings.RestartMax)
                {
                    gaps.Add(new Interval(down, up));
                }
            }
        }

        var until = keptUntil ?? last;
        return (new AlarmRecord(new Interval(first, Instant.Max(first, until)), gaps, StepsUntil(connection, end)), ZoneOf(connection));
    }

    /// <summary>Hands over the steps of entries after <paramref name="sequence"/>, in order.</summary>
    /// <returns>The number of the last entry that was looked at, from which to read on.</returns>
    public static long Follow(JournalAddress journal, long sequence, Action<AlarmTransition> take)
    {
        ArgumentNullException.ThrowIfNull(journal);
        using var view = journal.OpenView();
        var last = StoreRows.Read(view.Connection, "select coalesce(max(sequence), 0) from entries", row => row.GetInt64(0))[0];
        Walk(view.Connection, sequence, null, take);
        return Math.Max(last, sequence);
    }

    private static void Walk(DbConnection connection, long sequence, Instant? end, Action<AlarmTransition> take)
    {
        using var select = StoreRows.Command(
            connection, "select body from entries where sequence > @p1 and kind = 3 and occurred_at < @p2 and body is not null order by sequence", sequence,
            end?.ToUnixTimeTicks() ?? long.MaxValue);
        using var reader = select.ExecuteReader();
        while (reader.Read())
        {
            take(Bare(JournalJson.Read<AlarmTransition>(reader.GetFieldValue<byte[]>(0))));
        }
    }

    private static List<AlarmTransition> StepsUntil(DbConnection connection, Instant? end)
    {
        var steps = new List<AlarmTransition>();
        Walk(connection, 0, end, step => steps.Add(steps.Count < StepsMax
            ? step
            : throw new InvalidDataException($"The journal holds more than {StepsMax} alarm steps before the end of the period.")));
        return steps;
    }

    // Of what was true only the cause is counted; the evidence would fill the memory.
    private static AlarmTransition Bare(AlarmTransition step) => step.Condition is not { } condition
        ? step
        : step with { Condition = new Condition { Since = condition.Since, Ladder = condition.Ladder, Cause = condition.Cause } };

    private static Instant? RecordedAt(DbConnection connection, string which)
    {
        using var select = StoreRows.Command(connection, "select recorded_at from entries " + which);
        return select.ExecuteScalar() is long ticks ? Instant.FromUnixTimeTicks(ticks) : null;
    }

    private static string? ZoneOf(DbConnection connection)
    {
        using var select = StoreRows.Command(connection, "select body from entries where kind = 1 order by sequence desc limit 1");
        if (select.ExecuteScalar() is not byte[] body)
        {
            return null;
        }

        using var started = JsonDocument.Parse(body);
        return started.RootElement.TryGetProperty("centre", out var centre) && centre.TryGetProperty("timeZone", out var zone) ? zone.GetString() : null;
    }
}
