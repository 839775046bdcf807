using System.Reflection;
using CaseCenterMonitor.Core;
using CaseCenterMonitor.Journal.Json;
using CaseCenterMonitor.Rules;
using CaseCenterMonitor.Tests.Rules;
using CsCheck;
using NodaTime;

namespace CaseCenterMonitor.Tests.Core;

/// <summary>
/// Signals of every kind there is, made from the fields of their constructors and the small centre's own names, so that a new kind is tested
/// from its first day. A list of them shrinks to the few that matter.
/// </summary>
internal static class AnySignal
{
    private static readonly ConstructorInfo[] Makers =
    [
        .. JournalJson.Signals.Where(signal => signal.Type != typeof(Signal.TimePassed) && signal.Type != typeof(Signal.SupervisorTold))
            .Select(signal => signal.Type.GetConstructors().Single()),
    ];

    // Where somebody is, who is there and what people do about alarms matters most, so half of all signals are about that.
    private static readonly ConstructorInfo[] Often =
    [
        .. new[] { typeof(Signal.WristbandLocated), typeof(Signal.DoorChanged), typeof(Signal.BookedIn), typeof(Signal.WristbandAssigned), typeof(Signal.WelfareChecked) }
            .Concat(JournalJson.Signals.Select(signal => signal.Type).Where(type => type.IsSubclassOf(typeof(Signal.AlarmCommand))))

            // By chance an alarm is seldom open when somebody resolves it.
            .Concat(Enumerable.Repeat(typeof(Signal.AlarmResolved), 4))
            .Select(type => type.GetConstructors().Single()),
    ];

    /// <summary>In the order in which they happened, up to ten minutes apart; no two at the same instant, all on tenths of a second.</summary>
    public static Gen<Signal[]> Shift { get; } =
        Gen.Select(Gen.Int[0, (2 * Makers.Length) - 1], Gen.Int[1, 6000], Gen.Int[0, 1_000_000]).Array[1, 80].Select(steps =>
        {
            var at = SmallCentre.At("09:00:00");
            return steps.Select(step =>
            {
                at += Duration.FromMilliseconds(100 * step.Item2);
                var maker = step.Item1 < Makers.Length ? Makers[step.Item1] : Often[step.Item1 % Often.Length];
                return Make(maker, at, new Random(step.Item3));
            }).ToArray();
        });

    /// <summary>One of each kind.</summary>
    public static IEnumerable<Signal> OfEachKind(int seed) => Makers.Select(maker => Make(maker, SmallCentre.At("10:00:00.1234567"), new Random(seed)));

    private static Signal Make(ConstructorInfo maker, Instant at, Random chance) =>
        (Signal)maker.Invoke([.. maker.GetParameters().Select(field => Value(field.ParameterType, field.Name!, at, chance))]);

    private static object? Value(Type type, string name, Instant at, Random chance) => (Nullable.GetUnderlyingType(type), name) switch
    {
        (_, "OccurredAt") => at,
        (_, "Until") => at + Duration.FromMinutes(chance.Next(1, 15)),
        (_, "Basis") => "criminal.summons.max",
        (_, "Extension") => "criminal.summons.extended",
        (_, "ArrivedAt") => at - Duration.FromMinutes(chance.Next(0, 600)),
        (_, "LastLookAt") => null,
        ({ } inner, _) => chance.Next(4) == 0 ? null : Value(inner, name, at, chance),
        (null, _) when type.IsEnum => Pick(chance, [.. Enum.GetValues(type).Cast<object>()]),
        (null, _) when type.IsGenericType => List(type.GetGenericArguments()[0], name, at, chance),
        _ => Plain(type, at, chance),
    };

    private static object Plain(Type type, Instant at, Random chance) => type.Name switch
    {
        nameof(Instant) => at + Duration.FromMinutes(chance.Next(-60, 600)),
        nameof(Duration) => Duration.FromSeconds(chance.Next(-5, 7200)),
        nameof(RecordId) => new RecordId(Pick(chance, "CR-1", "CR-2", "CR-3")),
        nameof(OfficerNumber) => new OfficerNumber(Pick(chance, "19", "21")),
        nameof(AlarmKey) => AnyAlarm(chance),
        nameof(WristbandId) => Pick(chance, SmallCentre.Centre.Wristbands),
        nameof(ZoneId) => Pick(chance, SmallCentre.Centre.Zones.Keys),
        nameof(DoorId) => Pick(chance, SmallCentre.Centre.Doors.Keys),
        nameof(DeviceId) => Pick(chance, SmallCentre.Centre.Devices.Keys),
        nameof(GatewayId) => Pick(chance, SmallCentre.Centre.Gateways),
        nameof(String) => Pick(chance, "boot-1", "one", "two"),
        nameof(Boolean) => chance.Next(2) == 0,
        nameof(Int32) => chance.Next(0, 101),
        nameof(Int64) => (long)chance.Next(1, 100),
        nameof(Double) => (double)chance.Next(0, 130),
        _ => throw new NotSupportedException($"No value of type {type.Name} is known: say here what one looks like."),
    };

    // Mostly one that such a shift really raises: an alarm that is open by chance alone is answered once in a thousand shifts.
    private static AlarmKey AnyAlarm(Random chance)
    {
        var id = chance.Next(4) == 0 ? Pick(chance, RuleBook.All.Select(any => any.Alarm.Id)) : Pick(chance, "MED-8", "MED-8", "COV-5", "DOR-2");
        var rule = RuleBook.All.Single(one => one.Alarm.Id == id);
        return new AlarmKey(rule.Alarm.Id, new Subject(rule.Judges, rule.Judges switch
        {
            SubjectKind.Detainee => Pick(chance, "CR-1", "CR-1", "CR-2"),
            SubjectKind.Door => Pick(chance, SmallCentre.Centre.Doors.Keys).Value,
            SubjectKind.Device => Pick(chance, SmallCentre.Centre.Devices.Keys).Value,
            SubjectKind.Gateway => Pick(chance, SmallCentre.Centre.Gateways).Value,
            SubjectKind.Room => Pick(chance, SmallCentre.Centre.Zones.Keys).Value,
            SubjectKind.Officer => Pick(chance, "19", "21"),
            SubjectKind.Suite => SmallCentre.Centre.Id,
            SubjectKind.Item => "one",
            var kind => throw new NotSupportedException($"No id of a {kind} is known: say here what one looks like."),
        }));
    }

    private static Array List(Type element, string name, Instant at, Random chance)
    {
        var list = Array.CreateInstance(element, chance.Next(1, 3));
        for (var index = 0; index < list.Length; index++)
        {
            list.SetValue(Value(element, name, at, chance), index);
        }

        return list;
    }

    private static T Pick<T>(Random chance, params IEnumerable<T> among)
    {
        var all = among.OrderBy(one => one!.ToString(), StringComparer.Ordinal).ToArray();
        return all[chance.Next(all.Length)];
    }
}
