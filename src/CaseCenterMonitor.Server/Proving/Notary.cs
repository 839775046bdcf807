using System.Data.Common;
using CaseCenterMonitor.Journal;
using CaseCenterMonitor.Journal.Leaves;
using CaseCenterMonitor.Proof.Notes;
using CaseCenterMonitor.Server.Centres;
using CaseCenterMonitor.Server.Instruments;
using CaseCenterMonitor.Server.Logs;
using NodaTime;

namespace CaseCenterMonitor.Server.Proving;

/// <summary>
/// Signs the record as it grows and has outsiders confirm it. It reads from disk what it signs, and the journal waits for none of it. Where another server has the
/// journal, the record is that one's to sign: this one has ended.
/// </summary>
internal sealed class Notary(
    Premises premises, LogIdentity identity, ProofMemory memory, NotaryBell bell, WitnessRound round, ProofNews news, LatestCheckpoint latest, OtherWriter other, TimeProvider clock,
    ILogger<Notary> log)
    : BackgroundService
{
    /// <summary>The quorum is late when it was not met for so many rounds.</summary>
    private const int RoundsLate = 4;

    private Instant _lastRound = Instant.MinValue;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        log.LogInformation(
            LogEvent.LogIdentity, "Centre {Centre}: its log signs as {Key}; {Witnesses} witnesses are asked", premises.Site.Id, identity.Signer.Key, identity.Witnesses.Witnesses.Count);
        if (memory.Cosigned is { } before)
        {
            latest.Witnessed(before.Size, before.At);
        }

        while (!other.Seen.IsCancellationRequested)
        {
            await bell.Hear(identity.RoundEvery, stoppingToken);
            await Guarded(stoppingToken);
            await Task.Delay(identity.SignEvery, clock, stoppingToken);
        }
    }

    /// <summary>Signs what has grown, and asks the witnesses when it is time.</summary>
    public async Task Turn(CancellationToken cancel)
    {
        if (other.Seen.IsCancellationRequested)
        {
            return;
        }

        if (memory.StoppedAt is { } stopped)
        {
            await Dispute(identity.Origin, stopped, "a witness has cosigned more than this log has ever signed");
            return;
        }

        if (await Task.Run(Sign, cancel) && identity.HasWitnesses && Now() - _lastRound >= Duration.FromTimeSpan(identity.RoundEvery))
        {
            _lastRound = Now();
            await AskWitnesses(cancel);
        }
    }

    // Nothing that goes wrong here may end it: the next turn tries again.
    private async Task Guarded(CancellationToken cancel)
    {
        try
        {
            await Turn(cancel);
        }
        catch (Exception failure) when (failure is not OperationCanceledException || !cancel.IsCancellationRequested)
        {
            log.LogError(LogEvent.NotSigned, failure, "Centre {Centre}: the record could not be signed or confirmed; it is tried again", premises.Site.Id);
        }
    }

    /// <returns>Whether what is on disk is what was signed.</returns>
    private async Task<bool> Sign()
    {
        Signing signing;
        using (var store = premises.Journal.OpenStoreToRead())
        {
            signing = Signing.Of(store, memory.Signed, identity.Signer, Now());
        }

        switch (signing)
        {
            case Signing.Grown grown:
                memory.Sign(grown.Head);
                await news.Disputed(identity.Origin, disputed: false, grown.Head.Size, Now());
                return true;
            case Signing.AsBefore:
                await news.Disputed(identity.Origin, disputed: false, memory.Signed?.Size ?? 0, Now());
                return true;
            case Signing.Disputed disputed:
                await Dispute(identity.Origin, disputed.Size, disputed.What);
                return false;
            default:
                throw new InvalidOperationException($"Nothing is done about {signing}.");
        }
    }

    private async Task AskWitnesses(CancellationToken cancel)
    {
        if (memory.Signed is not { } head)
        {
            return;
        }

        IReadOnlyList<WitnessWord> words;
        using (var store = premises.Journal.OpenStoreToRead())
        {
            words = await round.Ask(head, identity.Witnesses, witness => memory.Seen(witness)?.Size, new StoredTiles(store, head.Size).Nodes, cancel);
        }

        foreach (var word in words)
        {
            await Take(word, head);
        }

        await Count(head, [.. words.OfType<WitnessWord.Cosigned>()]);
    }

    private async Task Take(WitnessWord word, SignedHead head)
    {
        var now = Now();
        switch (word)
        {
            case WitnessWord.Cosigned:
                memory.Heard(word.Witness, head.Size, now);
                await news.Disputed(word.Witness, disputed: false, head.Size, now);
                break;
            case WitnessWord.Silent silent:
                log.LogWarning(LogEvent.WitnessSilent, "Centre {Centre}: the witness {Witness} has not confirmed: {Why}", premises.Site.Id, silent.Witness, silent.Why);
                break;
            case WitnessWord.Disputes disputes:
                await Dispute(disputes.Witness, head.Size, disputes.Why);
                break;
            case WitnessWord.IsAhead ahead:
                memory.Stop(ahead.Size);
                await Dispute(ahead.Witness, ahead.Size, "it has cosigned more than this log has ever signed");
                break;
            default:
                throw new InvalidOperationException($"Nothing is done about {word}.");
        }

        await news.Heard(word.Witness, word is not WitnessWord.Silent, memory.Seen(word.Witness)?.At ?? memory.BegunAt, now);
    }

    private async Task Count(SignedHead head, IReadOnlyList<WitnessWord.Cosigned> cosigned)
    {
        var now = Now();
        if (identity.Witnesses.IsQuorum(witness => cosigned.Any(word => word.Witness == witness.Name)) && SignedNote.TryParse(head.Note).Value is { } note)
        {
            memory.Confirm(head with { Note = note.With(cosigned.SelectMany(word => word.Signatures).Select(signature => signature.Line)), At = now });
            latest.Witnessed(head.Size, now);
            await news.Quorum(met: true, now, now);
            return;
        }

        var last = memory.Cosigned?.At ?? memory.BegunAt;
        if (now - last > Duration.FromTimeSpan(identity.RoundEvery * RoundsLate))
        {
            await news.Quorum(met: false, last, now);
        }
    }

    private async Task Dispute(string by, long size, string what)
    {
        if (await news.Disputed(by, disputed: true, size, Now()))
        {
            log.LogCritical(
                LogEvent.RecordDisputed, "Centre {Centre}: {By} disputes the record at entry {Size}: {What}. Nothing more is signed on top of it. Keep the journal and its copies as they "
                + "are; docs/operations/witness.md says what to do", premises.Site.Id, by, size, what);
        }
    }

    private Instant Now() => Instant.FromDateTimeOffset(clock.GetUtcNow());
}
