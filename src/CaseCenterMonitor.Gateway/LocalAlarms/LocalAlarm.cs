using CaseCenterMonitor.Protocol.Canonical;

namespace CaseCenterMonitor.Gateway.LocalAlarms;

/// <summary>
/// Whether sirens and lights in the centre go on by the gateway's own word, because the server that would raise the alarm is not there. Pure. What is found in
/// the meantime goes to the server as everything does, from the outbox: the siren is quiet when the server has it, and it is one alarm there.
/// </summary>
public sealed class LocalAlarm(DateTimeOffset started)
{
    /// <summary>A server that restarts is back by then.</summary>
    public static readonly TimeSpan GoneAfter = TimeSpan.FromSeconds(10);

    /// <summary>So many are named; more are as loud.</summary>
    public const int ReasonsMax = 20;

    private readonly List<Undelivered> _distress = [];
    private DateTimeOffset? _goneSince = started;
    private LocalAlarmView? _told; // Null until the first word: whoever listens is told at once that all is quiet.

    /// <summary>A distress was found and lies in the outbox under this number; anything else is passed over.</summary>
    public void Note(Subject subject, CanonicalEvent data, long sequence, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(data);
        if (data.IsDistress)
        {
            _distress.Add(new Undelivered(new LocalAlarmReason(subject.ToString(), What(data), at), sequence));
        }
    }

    /// <summary>Somebody has heard it. What is found from now on sounds again.</summary>
    public void Acknowledge() => _distress.ForEach(distress => distress.IsAcknowledged = true);

    /// <param name="deliveredUpTo">The server has everything up to this number.</param>
    /// <returns>Null when nothing has changed; at the first call what is so.</returns>
    public LocalAlarmView? Tick(DateTimeOffset now, bool serverIsThere, long deliveredUpTo)
    {
        _goneSince = serverIsThere ? null : _goneSince ?? now;
        _distress.RemoveAll(distress => distress.Sequence <= deliveredUpTo);
        var state = State(now);
        var reasons = state is LocalAlarmState.Sounding or LocalAlarmState.Acknowledged ? _distress.Take(ReasonsMax).Select(distress => distress.Reason).ToList() : [];
        if (_told is { } told && state == told.State && reasons.SequenceEqual(told.Reasons))
        {
            return null;
        }

        return _told = new LocalAlarmView(state, state == _told?.State ? _told.Since : now, reasons);
    }

    private LocalAlarmState State(DateTimeOffset now)
    {
        // A server that is back and does not have it yet is no reason to fall silent.
        var isAlone = _goneSince is { } since ? now - since >= GoneAfter : _told?.State is LocalAlarmState.Sounding or LocalAlarmState.Acknowledged;
        return isAlone && _distress.Exists(distress => !distress.IsAcknowledged) ? LocalAlarmState.Sounding
            : isAlone && _distress.Count > 0 ? LocalAlarmState.Acknowledged
            : _goneSince is not null && isAlone ? LocalAlarmState.ServerGone
            : LocalAlarmState.Quiet;
    }

    private static string What(CanonicalEvent data) => data switch
    {
        CanonicalEvent.DoorState => "door forced open",
        CanonicalEvent.WristbandStrap => "wristband opened",
        CanonicalEvent.CallForHelp { Kind: DistressKind.Fall } => "somebody fell",
        CanonicalEvent.CallForHelp => "somebody calls for help",
        _ => throw new InvalidOperationException($"{data.GetType().Name} is no distress."),
    };

    private sealed class Undelivered(LocalAlarmReason reason, long sequence)
    {
        public LocalAlarmReason Reason => reason;

        public long Sequence => sequence;

        public bool IsAcknowledged { get; set; }
    }
}

/// <summary>ServerGone is a light, Sounding a siren; Acknowledged: heard by somebody, and the server does not have it yet.</summary>
public enum LocalAlarmState { Quiet, ServerGone, Sounding, Acknowledged }

/// <param name="Subject">Kind and id, such as door/d-exit.</param>
public sealed record LocalAlarmReason(string Subject, string What, DateTimeOffset Since);

/// <param name="Since">Since when the state is what it is.</param>
public sealed record LocalAlarmView(LocalAlarmState State, DateTimeOffset Since, IReadOnlyList<LocalAlarmReason> Reasons);
