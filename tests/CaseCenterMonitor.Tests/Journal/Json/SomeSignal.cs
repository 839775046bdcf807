using CaseCenterMonitor.Core;
using NodaTime;

namespace CaseCenterMonitor.Tests.Journal.Json;

/// <summary>A signal of any kind, filled by chance from values of each type; what may be missing is missing now and then.</summary>
internal static class SomeSignal
{
    private static readonly string[] Texts = ["x", "wb-001", "a longer reason, with commas", "北走廊", "a \"quoted\" word", "tab\tand \\ stroke", "z-int-1"];

    public static Signal Of(Type kind, Random random)
    {
        var make = kind.GetConstructors().MaxBy(one => one.GetParameters().Length)!;
        return (Signal)make.Invoke([.. make.GetParameters().Select(parameter => Value(parameter.ParameterType, parameter.HasDefaultValue, random))]);
    }

    public static Instant Time(Random random)
    {
        var seconds = Instant.FromUtc(2026, random.Next(1, 13), random.Next(1, 29), random.Next(24), random.Next(60), random.Next(60));
        return random.Next(4) switch
        {
            0 => seconds,
            1 => seconds + Duration.FromMilliseconds(random.Next(1000)),
            2 => seconds + Duration.FromTicks(random.Next(10_000_000)),
            _ => seconds + Duration.FromNanoseconds(random.Next(1_000_000_000)),
        };
    }

    private static object? Value(Type type, bool optional, Random random)
    {
        if (Nullable.GetUnderlyingType(type) is { } inner)
        {
            return random.Next(3) == 0 ? null : Value(inner, false, random);
        }

        return type switch
        {
            _ when type == typeof(Instant) => Time(random),
            _ when type == typeof(Duration) => Duration.FromSeconds(random.Next(100_000)),
            _ when type == typeof(string) => optional && random.Next(3) == 0 ? null : Texts[random.Next(Texts.Length)],
            _ when type == typeof(bool) => random.Next(2) == 0,
            _ when type == typeof(int) => random.Next(3) == 0 ? 0 : random.Next(1_000_000) - 10,
            _ when type == typeof(long) => (long)random.Next(),
            _ when type == typeof(double) => random.Next(1000) / 8.0,
            _ when type == typeof(AlarmKey) => new AlarmKey("WCK-1", new Subject(Of<SubjectKind>(random), Texts[random.Next(Texts.Length)])),
            { IsEnum: true } => Enum.GetValues(type).GetValue(random.Next(Enum.GetValues(type).Length)),
            { IsValueType: true } => Activator.CreateInstance(type, Texts[random.Next(Texts.Length)]),
            _ when type == typeof(IReadOnlyList<string>) => new[] { "one", "two" },
            _ when type == typeof(IReadOnlyList<OfficerNumber>) => new[] { new OfficerNumber("02") },
            _ when type == typeof(IReadOnlyList<ZoneId>) => new[] { new ZoneId("z-1") },
            _ => throw new InvalidOperationException($"No value of type {type} yet."),
        };
    }

    private static TEnum Of<TEnum>(Random random)
        where TEnum : struct, Enum => Enum.GetValues<TEnum>()[random.Next(Enum.GetValues<TEnum>().Length)];
}
