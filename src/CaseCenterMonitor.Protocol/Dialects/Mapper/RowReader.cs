using System.Text.Json;
using CaseCenterMonitor.Protocol.Canonical;

namespace CaseCenterMonitor.Protocol.Dialects.Mapper;

/// <summary>Reads the facts of one row. What stands nowhere says nothing; what stands there and cannot be read is unknown.</summary>
internal sealed class RowReader(string address, string? tag, DeviceTime? time)
{
    private const int PulseMax = 300;
    private readonly List<DeviceReport> _reports = [];
    private DeviceReport.TagState? _state;
    private double? _metres;
    private int? _rssi;

    public IReadOnlyList<DeviceReport> Read(IReadOnlyList<MappedFact> facts, JsonElement row)
    {
        foreach (var fact in facts)
        {
            if (Holds(fact.When, row) && fact.Path.Find(row) is { } value)
            {
                Read(fact, value);
            }
        }

        if (_reports.Exists(report => report is DeviceReport.History))
        {
            // It tells of the past: whatever else it says is not so now. A call for help counts all the same.
            _reports.RemoveAll(report => report is not (DeviceReport.History or DeviceReport.Distress));
            return _reports;
        }

        if (tag is not null && (_metres is not null || _rssi is not null))
        {
            _reports.Add(new DeviceReport.Sighting(address, tag, _metres, RawMetres: null, _rssi, Time: time));
        }

        if (_state is not null)
        {
            _reports.Add(_state);
        }

        return _reports.Count > 0 ? _reports : [new DeviceReport.Alive(address, time)];
    }

    private static bool Holds(MappedCondition? when, JsonElement row) =>
        when is null || (when.Path.Find(row) is { } value && Scalars.Word(value) is { } word && when.Is.Contains(word));

    private void Read(MappedFact fact, JsonElement value)
    {
        var word = Word(fact, value);
        switch (fact.Kind)
        {
            case FactKind.Door:
                _reports.Add(new DeviceReport.Door(address, FactWords.Door(word) ?? DoorPhysical.Unknown, DoorAlarm.Unknown, Said(value), time));
                RefuseUnless(FactWords.Door(word) is not null || value.ValueKind == JsonValueKind.Null, fact);
                break;
            case FactKind.Access:
                ReadAccess(fact, word);
                break;
            case FactKind.Distress when FactWords.Call(word) is { } kind:
                _reports.Add(new DeviceReport.Distress(address, tag, kind, Said(value), time));
                break;
            case FactKind.History when word is not null:
                _reports.Add(new DeviceReport.History(address, Said(value) ?? "", time));
                break;
            case FactKind.Availability when FactWords.Availability(word) is { } presence:
                _reports.Add(new DeviceReport.Availability(address, presence));
                break;
            case FactKind.Distress or FactKind.History or FactKind.Availability:
                break; // Another of the words that share the place.
            case FactKind.Read:
                _metres = 0;
                break;
            case FactKind.Moving or FactKind.Worn:
                ReadFlag(fact, value, word);
                break;
            case FactKind.Occupancy or FactKind.Battery or FactKind.Pulse or FactKind.Rssi or FactKind.Metres:
                ReadNumber(fact, value);
                break;
            default:
                throw new InvalidOperationException($"No way to read a fact of {fact.Kind}.");
        }
    }

    private void ReadAccess(MappedFact fact, string? word)
    {
        if (FactWords.Access(word) is { } result)
        {
            _reports.Add(new DeviceReport.Access(address, result, AccessMeans.Unknown, time));
        }

        RefuseUnless(FactWords.Access(word) is not null, fact);
    }

    private void ReadFlag(MappedFact fact, JsonElement value, string? word)
    {
        var flag = word switch { "true" => true, "false" => false, _ => fact.Words.Count == 0 ? Scalars.Flag(value) : null };
        var state = State();
        _state = fact.Kind == FactKind.Moving ? state with { Moving = flag ?? state.Moving } : state with { Worn = flag ?? state.Worn };
        RefuseUnless(flag is not null || value.ValueKind == JsonValueKind.Null, fact);
    }

    private void ReadNumber(MappedFact fact, JsonElement value)
    {
        var number = Scalars.Number(value) * fact.Scale;
        var isThere = value.ValueKind != JsonValueKind.Null;
        switch (fact.Kind)
        {
            case FactKind.Occupancy:
                int? count = Whole(number, 0, CanonicalEvent.CountMax);
                _reports.Add(new DeviceReport.Occupancy(address, count, time));
                RefuseUnless(count is not null || !isThere, fact);
                break;
            case FactKind.Battery when tag is null:
                _reports.Add(new DeviceReport.Battery(address, Whole(number, 0, 100), time));
                RefuseUnless(Whole(number, 0, 100) is not null || !isThere, fact);
                break;
            case FactKind.Battery:
                _state = State() with { BatteryPercent = Whole(number, 0, 100) };
                RefuseUnless(_state.BatteryPercent is not null || !isThere, fact);
                break;
            case FactKind.Pulse:
                _state = State() with { PulsePerMinute = Whole(number, 1, PulseMax) };
                break;
            case FactKind.Rssi:
                _rssi = SignalStrength.Read(number);
                RefuseUnless(_rssi is not null || !isThere, fact);
                break;
            case FactKind.Metres:
                _metres = TagDistance.Read(number);
                RefuseUnless(_metres is not null || !isThere, fact);
                break;
            default:
                throw new InvalidOperationException($"{fact.Kind} is no number.");
        }
    }

    private DeviceReport.TagState State() => _state ?? new DeviceReport.TagState(address, tag ?? address, Time: time);

    private void RefuseUnless(bool isFine, MappedFact fact)
    {
        if (!isFine)
        {
            _reports.Add(new DeviceReport.Refused(address, $"{fact.Path.Text} is not one of the values that the site file maps."));
        }
    }

    private static string? Word(MappedFact fact, JsonElement value) =>
        Scalars.Word(value) is { } said && fact.Words.TryGetValue(said, out var word) ? word : null;

    private static string? Said(JsonElement value) => Scalars.Evidence(Scalars.Word(value));

    private static int? Whole(double? number, int least, int most) => number >= least && number <= most ? (int)Math.Round(number.Value) : null;
}
