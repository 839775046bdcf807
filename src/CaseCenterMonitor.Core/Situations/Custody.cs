using NodaTime;

namespace CaseCenterMonitor.Core;

/// <summary>Everybody held now, and who wears which band.</summary>
public sealed class CustodyBook
{
    private readonly Dictionary<string, Detainee> _held = new(StringComparer.Ordinal);
    private readonly Dictionary<WristbandId, RecordId> _wearers = [];

    /// <summary>In the order of their records.</summary>
    public IEnumerable<Detainee> Held => _held.Values.OrderBy(detainee => detainee.Record.Value, StringComparer.Ordinal);

    public Detainee? Find(RecordId record) => _held.GetValueOrDefault(record.Value);

    public RecordId? WearerOf(WristbandId wristband) => _wearers.TryGetValue(wristband, out var record) ? record : null;

    internal void Fold(Signal.BookedIn signal) => _held.TryAdd(signal.Record.Value, new Detainee
    {
        Record = signal.Record,
        Sex = signal.Sex,
        AgeGroup = signal.AgeGroup,
        Basis = signal.Basis,
        LimitKey = signal.Basis,
        ArrivedAt = signal.ArrivedAt,
        BookedAt = signal.OccurredAt,
        LookedAtBefore = signal.LastLookAt,
        Observation = signal.Observation,
    });

    internal void Fold(Signal.WristbandAssigned signal)
    {
        if (!_held.TryGetValue(signal.Record.Value, out var detainee) || _wearers.ContainsKey(signal.Wristband))
        {
            return;
        }

        if (detainee.Wristband is { } old)
        {
            _wearers.Remove(old);
        }

        _wearers[signal.Wristband] = signal.Record;
        _held[signal.Record.Value] = detainee with { Wristband = signal.Wristband, WristbandSince = signal.OccurredAt };
    }

    /// <summary>A check written down late never replaces a later one.</summary>
    internal void Fold(Signal.WelfareChecked signal)
    {
        if (_held.TryGetValue(signal.Record.Value, out var detainee) && !(detainee.LastCheck?.At > signal.OccurredAt))
        {
            var check = new WelfareCheck(signal.OccurredAt, signal.By, signal.Seen, signal.Breathing, signal.Response);
            if (check.IsLook)
            {
                _held[signal.Record.Value] = detainee with { LastCheck = check };
            }
        }
    }

    internal void Fold(Signal.ExtensionApproved signal)
    {
        if (_held.TryGetValue(signal.Record.Value, out var detainee))
        {
            _held[signal.Record.Value] = detainee with { LimitKey = signal.Extension };
        }
    }

    internal WristbandId? Fold(Signal.Released signal)
    {
        if (_held.Remove(signal.Record.Value, out var detainee) && detainee.Wristband is { } wristband)
        {
            _wearers.Remove(wristband);
            return wristband;
        }

        return null;
    }
}
