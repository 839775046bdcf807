using CaseCenterMonitor.Journal;
using CaseCenterMonitor.Journal.Json;
using CaseCenterMonitor.Server.Live;
using CaseCenterMonitor.Sites;
using NodaTime;

namespace CaseCenterMonitor.Server.Playback;

/// <summary>What the page plays: a picture, and all that changed in it up to some later moment.</summary>
/// <param name="Until">How far the updates go; what comes after it is asked for next.</param>
internal sealed record Played(Picture Picture, IReadOnlyList<Update> Updates, Instant Until, Stretch Stretch, bool HasPlan);

/// <summary>Shows what the system knew at a moment of the past, by when it was written down and not by when it happened: what nobody knew yet is not drawn.</summary>
internal static class PlaybackReader
{
    /// <summary>Some minutes of a busy centre; the page asks for the next when it comes near the end.</summary>
    public const int UpdatesMax = 2000;

    /// <param name="today">See <see cref="PastCentre.Of"/>.</param>
    /// <returns>Null when the past is not made ready up to there.</returns>
    /// <exception cref="PastUnreadableException">Nobody can say what the doors of that time were called.</exception>
    public static Played? Read(IJournal journal, FrameFile file, SiteFile today, string build, Instant at, Instant until)
    {
        if (file.By(at) is not { } frame)
        {
            return null;
        }

        var past = PastCentre.Of(file.StretchOf(frame.Stretch), today, build);
        var showing = new Showing(Recollection.From(frame, past, journal.LastErasure), at);
        foreach (var entry in journal.Read(frame.Sequence + 1))
        {
            if (entry.RecordedAt > until)
            {
                break;
            }

            // Another plan begins, or other limits: it has a frame of its own, unless nobody has come by yet.
            if (Turns(entry, past.Stretch))
            {
                return showing.Picture is null ? null : showing.End(entry.RecordedAt, past);
            }

            if (!showing.Take(entry))
            {
                return showing.End(showing.Until, past);
            }
        }

        return showing.End(until, past);
    }

    private static bool Turns(JournalEntry entry, Stretch stretch) => entry switch
    {
        { Kind: EntryKind.Site } => true,
        { Kind: EntryKind.Started, IsErased: false } => !stretch.GoesOn(JournalJson.Read<StartedBody>(entry.Body.Span), stretch.SiteEntry),
        _ => false,
    };

    /// <summary>Paints once when the moment has come, and from then on what changed between one instant and the next.</summary>
    private sealed class Showing(Recollection recollection, Instant at)
    {
        private readonly List<Update> _updates = [];

        public Picture? Picture { get; private set; }

        /// <summary>What was written down by then is painted or about to be.</summary>
        public Instant Until { get; private set; } = Instant.MinValue;

        /// <returns>False when enough has been painted; the entry is then not taken.</returns>
        public bool Take(JournalEntry entry)
        {
            if (entry.RecordedAt > at)
            {
                Picture ??= recollection.Whole(at);
                if (entry.RecordedAt != Until)
                {
                    Paint();
                    if (_updates.Count >= UpdatesMax)
                    {
                        return false;
                    }

                    Until = entry.RecordedAt;
                }
            }

            recollection.Take(entry);
            return true;
        }

        public Played End(Instant until, PastCentre past)
        {
            Picture ??= recollection.Whole(at);
            Paint();
            return new Played(Picture, _updates, until, past.Stretch, past.HasPlan);
        }

        private void Paint()
        {
            if (recollection.HasChanged)
            {
                _updates.Add(recollection.Changed(Until));
            }
        }
    }
}
