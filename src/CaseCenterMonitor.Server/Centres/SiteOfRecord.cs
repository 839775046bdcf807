using CaseCenterMonitor.Journal;
using CaseCenterMonitor.Journal.Json;
using CaseCenterMonitor.Journal.Review;

namespace CaseCenterMonitor.Server.Centres;

/// <summary>
/// What the record says is in force, held against the site file on disk. What two people brought in is written to the record first and to the file afterwards: a
/// file that still says what the record has left behind is an old copy, and the record goes before it. Any other text is somebody's change of the file.
/// </summary>
internal static class SiteOfRecord
{
    /// <summary>So many changes may an old copy lie back; one that is older counts as a change of the file.</summary>
    public const int StepsBackMax = 200;

    /// <summary>The changes of what is in force, newest first, with the numbers of their entries and when they were written down.</summary>
    /// <param name="most">How many.</param>
    /// <exception cref="FileNotFoundException">There is no journal yet.</exception>
    public static IReadOnlyList<(long Entry, NodaTime.Instant At, SiteBody Body)> Read(JournalAddress address, int most)
    {
        // First, because it is this that says whether there is a journal at all.
        using var journal = address.OpenToRead();
        IReadOnlyList<long> entries;
        using (var reader = address.OpenReading())
        {
            entries = [.. reader.Lines(new LineQuestion(Kind: "site"), new PageWanted(most, NewestFirst: true, After: null)).Rows.Select(line => line.Sequence)];
        }

        return [.. entries.Select(entry => journal.Read(entry).First()).Where(entry => !entry.IsErased)
            .Select(entry => (entry.Sequence, entry.RecordedAt, JournalJson.Read<SiteBody>(entry.Body.Span)))];
    }

    /// <returns>What is in force by the record where the file on disk is an old copy; null when the file is what counts.</returns>
    /// <param name="newestFirst">As <see cref="Read"/> gives them.</param>
    public static SiteBody? Ahead(IEnumerable<SiteBody> newestFirst, string onDisk)
    {
        SiteBody? newest = null;
        var hash = SiteText.HashOf(onDisk);
        foreach (var body in newestFirst)
        {
            newest ??= body;
            if (body.Text == onDisk && ReferenceEquals(body, newest))
            {
                return null;
            }

            if (body.Change is not { } change)
            {
                return null;
            }

            if (change.Over == hash)
            {
                return newest;
            }
        }

        return null;
    }
}
