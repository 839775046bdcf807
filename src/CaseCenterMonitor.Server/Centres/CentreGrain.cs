using CaseCenterMonitor.Core;
using CaseCenterMonitor.Journal;
using CaseCenterMonitor.Journal.Json;
using CaseCenterMonitor.Rules.Allocation;
using CaseCenterMonitor.Server.Health;
using CaseCenterMonitor.Server.Instruments;
using CaseCenterMonitor.Server.Live;
using CaseCenterMonitor.Server.Live.Following;
using CaseCenterMonitor.Server.Logs;
using CaseCenterMonitor.Server.Notify;
using CaseCenterMonitor.Server.Telemetry;
using NodaTime;
using Orleans.Concurrency;

namespace CaseCenterMonitor.Server.Centres;

/// <summary>
/// Hosts one centre: gives it its clock and its turn, and passes on what changed. A mistake of ours in here stops the activation;
/// the next call starts it afresh from the journal.
/// </summary>
internal sealed class CentreGrain(
    Premises premises, CentreOpening opening, LiveFeed feed, FollowFeed regions, NotifyOutbox outbox, Delays delays, SignalTap tap, Readiness readiness, OtherWriter other, TimeProvider clock,
    ILogger<CentreGrain> log)
    : Grain, ICentreGrain
{
    private OpenedCentre? _open;
    private LiveCentre _centre = null!;
    private RoomQuestion _rooms = null!;
    private Painter _painter = null!;
    private UpdateHistory _history = null!;
    private IGrainTimer _alarmClock = null!;
    private SnapshotRoutine? _snapshots;
    private IGrainTimer _snapshotTimer = null!;
    private bool _timePasses;
    private bool _failed;

    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        try
        {
            _open = opening.Open();
            (_centre, _snapshots) = (_open.Centre, _open.Snapshots);
            SetTimers();
            Furnish();
        }
        catch (Exception failure)
        {
            // Nobody closes what did not come to life; the next start opens it again.
            await Close();
            other.IsBehind(failure);
            throw;
        }

        ProveJournal();
        readiness.CentreOpened();
    }

    public override Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken)
    {
        readiness.CentreClosed();
        return Close();
    }

    public Task<Receipt[]> Accept(Immutable<Incoming[]> batch) => Guarded(() => Take(batch.Value));

    public Task Reject(Rejection rejection) => Guarded(() =>
    {
        var origin = rejection.Gateway is { } gateway ? new Origin(new GatewayId(gateway), rejection.BootId!, rejection.OriginSequence) : null;
        _centre.Reject(new RejectedBody(rejection.Topic, rejection.Reason, rejection.Bytes, rejection.Sample, origin), Now());
        return true;
    });

    public Task NoteView(byte[] view) => Guarded(() =>
    {
        _centre.NoteView(JournalJson.Read<ViewedBody>(view), Now());
        return true;
    });

    public Task Erase(byte[] erased, string[] records) => Guarded(() =>
    {
        _centre.Erase(JournalJson.Read<ErasedBody>(erased), records, Now());
        return true;
    });

    public async Task<long> TakeUp(byte[] site, string over)
    {
        var body = JournalJson.Read<SiteBody>(site);
        var next = premises.Try(new SiteText(body.Name, body.Text, body.Plan));
        var successor = await Task.Run(() => OpenedCentre.Prepare(premises, next));
        var behind = _snapshots;
        _snapshots = null;
        if (behind is not null)
        {
            // What it writes is of the centre that ends here.
            _open = _open! with { Snapshots = null };
            await behind.DisposeAsync();
        }

        return await Guarded(() => Switch(successor, next, body.Change!, over));
    }

    public Task<byte[]> Join(long? after) => Guarded(() =>
    {
        var missed = _history.Since(after);
        var joined = missed is null ? new Joined(_painter.Whole(_history.Last, Now()), []) : new Joined(null, missed);
        return System.Text.Json.JsonSerializer.SerializeToUtf8Bytes(joined, LiveJson.Options);
    });

    public Task Pulse(long? heardAtTicks) => Guarded(() =>
    {
        var beat = new Beat(_history.Last, Now(), heardAtTicks is { } ticks ? Instant.FromUnixTimeTicks(ticks) : null);
        feed.Send(premises.Site.Id, beat);
        regions.Pulse(beat, () => _painter.Whole(_history.Last, beat.At));
        return true;
    });

    public Task<bool> HasAll(string gateway, string bootId, long sequence) => Guarded(() => _centre.HasAll(gateway, bootId, sequence));

    public Task LetTimePass()
    {
        if (!_timePasses)
        {
            _timePasses = true;
            SetAlarmClock();
        }

        return Task.CompletedTask;
    }

    public Task<JournalFigures> Figures() => Guarded(() => new JournalFigures(_centre.LastSequence, _centre.Bytes, _centre.Duplicates, _centre.Gaps));

    public async Task<CentreGauges> Gauges() => CentreGauges.Of(_centre.Engine, await Figures(), Now());

    public Task<byte[]?> ClocksOf(string record) => Guarded(() => _centre.Engine.Situation.Custody.Find(new RecordId(record)) is { } person
        ? System.Text.Json.JsonSerializer.SerializeToUtf8Bytes(new ClockPages(premises.Site, premises.Centre.Policies).Of(person, Now()), LiveJson.Options)
        : null);

    public Task<byte[]> Ahead(int minutes) => Guarded(() => System.Text.Json.JsonSerializer.SerializeToUtf8Bytes(
        AheadPages.Of(_centre.Engine, Now(), NodaTime.Duration.FromMinutes(minutes)), LiveJson.Options));

    public Task<byte[]?> CareOf(string record) => Guarded(() => _centre.Engine.Situation.Custody.Find(new RecordId(record)) is { } person
        ? System.Text.Json.JsonSerializer.SerializeToUtf8Bytes(AheadPages.Of(_centre.Engine, person, Now()), LiveJson.Options)
        : null);

    public Task<byte[]?> RoomsFor(string record) => Guarded(() => _centre.Engine.Situation.Custody.Find(new RecordId(record)) is { } person
        ? System.Text.Json.JsonSerializer.SerializeToUtf8Bytes(RoomPages.Of(_rooms, _centre.Engine.Situation, person, Now()), LiveJson.Options)
        : null);

    public Task<byte[]> HeldBook() => Guarded(() => System.Text.Json.JsonSerializer.SerializeToUtf8Bytes(
        new HeldPages(_centre.Engine.Situation).Of(Now(), _centre.LastSequence), LiveJson.Options));

    public Task<string[]> FreeWristbands() => Guarded(() =>
    {
        var worn = premises.Centre.Officers.Values.Select(officer => officer.Wristband).ToHashSet();
        return premises.Centre.Wristbands
            .Where(wristband => !worn.Contains(wristband) && _centre.Engine.Situation.Wristbands[wristband].Wearer is null)
            .Select(wristband => wristband.Value).Order(StringComparer.Ordinal).ToArray();
    });

    private Receipt[] Take(IReadOnlyList<Incoming> batch)
    {
        using var turn = Hops.Turn(RequestContext.Get(Hops.ParentKey) as string, batch.Count);
        var accepted = _centre.Accept(batch, Now());
        tap.Offer(accepted.Signals);
        var oldestArrival = WayHere.Time(delays, batch, Now());
        foreach (var (sequence, transition) in accepted.Transitions)
        {
            _painter.Note(transition.Key, sequence);
            if (transition.Input == AlarmInput.Escalate)
            {
                outbox.Enqueue(sequence, transition, premises.Site, _centre.Engine.Alarm(transition.Key));
            }
        }

        Publish(oldestArrival);
        SetAlarmClock();
        SetSnapshotTimer();
        return [.. accepted.Receipts];
    }

    private void Publish(Instant? oldestArrival)
    {
        if (_centre.Changes.IsEmpty)
        {
            return;
        }

        var update = _painter.Changed(_centre.Changes, _history.Last, _centre.LastSequence, Now());
        _centre.Changes.Clear();
        _history.Add(update);
        using var hop = Hops.Send();
        feed.Send(premises.Site.Id, update, oldestArrival);
    }

    /// <summary>Wakes exactly when something falls due; nothing polls.</summary>
    private void SetAlarmClock()
    {
        if (!_timePasses)
        {
            return;
        }

        var wait = _centre.Engine.NextWake is { } wake ? Duration.Max(wake - Now(), Duration.Zero).ToTimeSpan() : Timeout.InfiniteTimeSpan;
        _alarmClock.Change(wait < LongestWait ? wait : LongestWait, Timeout.InfiniteTimeSpan);
    }

    private static readonly TimeSpan LongestWait = TimeSpan.FromHours(1);

    private Task OnAlarmClock(CancellationToken cancel) => Guarded(() =>
    {
        if (!LetDueFallDue())
        {
            SetAlarmClock();
        }

        return true;
    });

    private bool LetDueFallDue()
    {
        var now = Now();
        if (_centre.Engine.NextWake <= now)
        {
            Take([new Incoming(JournalJson.Write<Signal>(new Signal.TimePassed(now)), now.ToUnixTimeTicks())]);
            return true;
        }

        return false;
    }

    // In one turn: what comes before it is judged by the old limits, and what comes after it by the new ones.
    private long Switch(Successor successor, InForce next, SiteChange change, string over)
    {
        if (premises.Text.Hash != over)
        {
            (successor.Snapshots as IDisposable)?.Dispose();
            return 0;
        }

        LetDueFallDue();
        var before = _centre.LastSequence;
        _open = _open!.GoOn(successor, premises, next, other.Begin(Now()), change);
        premises.TakeUp(next);
        (_centre, _snapshots) = (_open.Centre, _open.Snapshots);
        Furnish(before);

        // No page has what this says it follows on: each asks for the whole picture.
        feed.Send(premises.Site.Id, _painter.Changed(_centre.Changes, _history.Last, _history.Last, Now()), null);
        SetAlarmClock();
        ProveJournal();
        return before + 1;
    }

    /// <summary>What stands beside the centre: the picture of the page, messages to supervisors.</summary>
    /// <param name="after">Supervisors are told of what came after this entry; of what stands before it they are told already.</param>
    private void Furnish(long after = 0)
    {
        _painter = new Painter(premises.Site, _centre.Engine);
        _rooms = new RoomQuestion(_centre.Engine.Situation.Centre);
        _history = new UpdateHistory(_centre.LastSequence);
        foreach (var (sequence, transition) in _centre.Escalations.Where(step => step.Sequence > after))
        {
            outbox.Enqueue(sequence, transition, premises.Site, _centre.Engine.Alarm(transition.Key));
        }

        foreach (var (key, sequence) in _centre.LastSteps)
        {
            _painter.Note(key, sequence);
        }
    }

    private void SetTimers()
    {
        _alarmClock = this.RegisterGrainTimer(OnAlarmClock, new GrainTimerCreationOptions(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan));
        _snapshotTimer = this.RegisterGrainTimer(
            OnSnapshotTimer, new GrainTimerCreationOptions(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan) { Interleave = true });
    }

    private async Task Close()
    {
        var open = _open;
        _open = null;
        if (open is not null)
        {
            await open.DisposeAsync();
        }
    }

    /// <summary>A snapshot was believed so far, and so was the tree; the entries that both stand for are read behind the running centre.</summary>
    private void ProveJournal()
    {
        if (_snapshots is not null)
        {
            Behind(_snapshots.Prove(), proven =>
            {
                log.LogInformation(LogEvent.JournalProven, "Centre {Centre}: up to entry {Entry} the journal and its tree are what they were", premises.Site.Id, proven);
                SetSnapshotTimer();
            }).Ignore();
        }
    }

    // What comes meanwhile puts it off again: nothing waits for a snapshot.
    private void SetSnapshotTimer()
    {
        if (_snapshots?.Wait(_centre.LastSequence) is { } wait)
        {
            _snapshotTimer.Change(wait, Timeout.InfiniteTimeSpan);
        }
    }

    /// <summary>The engine is looked at in the centre's own turn; what was seen is proven and written outside of it.</summary>
    private Task OnSnapshotTimer(CancellationToken cancel)
    {
        if (_failed || _snapshots is null)
        {
            return Task.CompletedTask;
        }

        var (entry, started) = (_centre.LastSequence, clock.GetTimestamp());
        try
        {
            var writing = _snapshots.Take(_centre);
            var looked = (long)clock.GetElapsedTime(started).TotalMilliseconds;
            return writing is null ? Task.CompletedTask : Behind(writing, bytes => log.LogInformation(
                LogEvent.SnapshotWritten, "Centre {Centre}: snapshot at entry {Entry}, {Bytes} bytes; the centre waited {Elapsed} ms for it", premises.Site.Id, entry, bytes, looked));
        }
        catch (Exception failure)
        {
            LogNoSnapshot(failure);
            return Task.CompletedTask;
        }
    }

    /// <summary>Waits for what is done behind the centre. A journal that was changed or is damaged stops it; anything else only makes the next start longer.</summary>
    private async Task Behind<T>(Task<T> work, Action<T> done)
    {
        try
        {
            done(await work);
        }
        catch (OperationCanceledException)
        {
            // The centre stops.
        }
        catch (Exception broken) when (broken is JournalDivergedException or JournalDamagedException)
        {
            Fail();
            opening.Tell(broken);
            DeactivateOnIdle();
        }
        catch (Exception failure)
        {
            LogNoSnapshot(failure);
        }
    }

    private void LogNoSnapshot(Exception failure) => log.LogError(
        LogEvent.SnapshotFailed, failure, "Centre {Centre}, {Journal}: no snapshot could be written. The centre goes on, and the next start folds more of the journal; see that the disk has room",
        premises.Site.Id, premises.Journal);

    private void Fail()
    {
        _failed = true;
        readiness.CentreClosed();
    }

    private Instant Now() => Instant.FromDateTimeOffset(clock.GetUtcNow());

    private Task<T> Guarded<T>(Func<T> work)
    {
        // What is in memory may be ahead of the journal: nothing is judged on it and nothing of it is shown until it has been read anew.
        if (_failed)
        {
            return Task.FromException<T>(new InvalidOperationException($"Centre {premises.Site.Id} has stopped and starts again from its journal."));
        }

        try
        {
            return Task.FromResult(work());
        }
        catch (Exception failure)
        {
            Fail();
            DeactivateOnIdle();
            if (!other.IsBehind(failure))
            {
                log.LogCritical(LogEvent.CentreStopped, failure, "Centre {Centre} stops and starts again from its journal", premises.Site.Id);
            }

            return Task.FromException<T>(failure);
        }
    }
}
