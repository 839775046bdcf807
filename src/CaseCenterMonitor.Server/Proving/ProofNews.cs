using CaseCenterMonitor.Core;
using CaseCenterMonitor.Journal.Json;
using CaseCenterMonitor.Journal.Review;
using CaseCenterMonitor.Server.Centres;
using NodaTime;
using Orleans.Concurrency;

namespace CaseCenterMonitor.Server.Proving;

/// <summary>
/// Has the journal note what witnesses say of it, when that changes: the rules PRF-1 and PRF-2 ring by it. What was told before is read from the journal, and
/// what could not be noted is told again the next time. One caller at a time.
/// </summary>
public sealed class ProofNews(Premises premises, IGrainFactory grains)
{
    /// <summary>So often in a row a witness fails before it is called silent: one lost packet is none.</summary>
    private const int MissesMax = 3;

    /// <summary>So many words of the past are looked at to know what was said last.</summary>
    private const int WordsMax = 500;

    private static readonly string[] Words =
        [.. JournalJson.Signals.Where(one => one.Type == typeof(Signal.WitnessAnswers) || one.Type == typeof(Signal.QuorumAnswers) || one.Type == typeof(Signal.RecordDisputed)).Select(one => one.Word)];

    private readonly Dictionary<string, int> _misses = new(StringComparer.Ordinal);
    private Told? _told;

    /// <param name="last">When the witness cosigned last, or was first asked.</param>
    public async Task Heard(string witness, bool answers, Instant last, Instant now)
    {
        var silent = Known().Silent;
        _misses[witness] = answers ? 0 : _misses.GetValueOrDefault(witness) + 1;
        if (silent.Contains(witness) == answers && (answers || _misses[witness] >= MissesMax))
        {
            await Tell(new Signal.WitnessAnswers(now, witness, answers, last), now);
        }
    }

    /// <param name="last">When the quorum was last met, or witnesses were first asked.</param>
    public async Task Quorum(bool met, Instant last, Instant now)
    {
        if (Known().IsMet != met)
        {
            await Tell(new Signal.QuorumAnswers(now, met, last), now);
        }
    }

    /// <returns>Whether that is news.</returns>
    public async Task<bool> Disputed(string by, bool disputed, long size, Instant now)
    {
        if (Known().Disputes.Contains(by) == disputed)
        {
            return false;
        }

        await Tell(new Signal.RecordDisputed(now, by, disputed, size), now);
        return true;
    }

    private async Task Tell(Signal signal, Instant now)
    {
        var told = Known();
        _told = null; // Without an answer only the journal knows whether it was noted.
        await grains.GetGrain<ICentreGrain>(premises.Site.Id).Accept(new Immutable<Incoming[]>([new Incoming(JournalJson.Write(signal), now.ToUnixTimeTicks())]));
        told.Take(signal);
        _told = told;
    }

    private Told Known()
    {
        if (_told is null)
        {
            using var reader = premises.Journal.OpenReading();
            var told = new Told();
            var newest = new PageWanted(WordsMax, NewestFirst: true, null);
            var numbers = Words.SelectMany(word => reader.Lines(new LineQuestion(Kind: word), newest).Rows).Select(line => line.Sequence).ToList();
            foreach (var entry in reader.Entries(numbers).Where(entry => !entry.IsErased))
            {
                told.Take(JournalJson.Read<ArrivalBody>(entry.Body).Signal);
            }

            _told = told;
        }

        return _told;
    }

    /// <summary>What the journal knows of it.</summary>
    private sealed class Told
    {
        public HashSet<string> Silent { get; } = new(StringComparer.Ordinal);

        public HashSet<string> Disputes { get; } = new(StringComparer.Ordinal);

        public bool IsMet { get; private set; } = true;

        public void Take(Signal signal)
        {
            switch (signal)
            {
                case Signal.WitnessAnswers word:
                    Note(Silent, word.Witness, !word.Answers);
                    break;
                case Signal.QuorumAnswers word:
                    IsMet = word.Met;
                    break;
                case Signal.RecordDisputed word:
                    Note(Disputes, word.By, word.Disputed);
                    break;
                default:
                    throw new InvalidOperationException($"{signal.GetType().Name} says nothing of witnesses.");
            }
        }

        private static void Note(HashSet<string> of, string name, bool isIn)
        {
            if (!isIn)
            {
                of.Remove(name);
            }
            else
            {
                of.Add(name);
            }
        }
    }
}
