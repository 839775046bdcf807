using System.Globalization;
using System.Text.Json;

namespace CaseCenterMonitor.Protocol.Dialects.Mapper;

/// <summary>Reads the time of a row in the form that its site states.</summary>
internal static class MappedClock
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    /// <returns>Null when there is none; one outside every window when it cannot be read.</returns>
    public static DeviceTime? Read(MappedTime? time, JsonElement row)
    {
        if (time is null || time.Path.Find(row) is not { ValueKind: not JsonValueKind.Null } value)
        {
            return null;
        }

        return time.Form switch
        {
            TimeForm.Epoch => Scalars.Number(value) is { } number ? DeviceTime.FromEpoch(number) : DeviceTime.Unreadable,
            TimeForm.Iso => TimeText.Read(Scalars.Word(value) ?? "", time.Zone),
            TimeForm.Pattern => Local(Scalars.Word(value), time.Pattern!, time.Zone),
            _ => throw new InvalidOperationException($"No way to read a time in the form {time.Form}."),
        };
    }

    private static DeviceTime Local(string? text, string pattern, TimeZoneInfo zone) =>
        DateTime.TryParseExact(text, pattern, CultureInfo.InvariantCulture, DateTimeStyles.None, out var wall)
            ? DeviceTime.FromLocal(wall, zone, Second)
            : DeviceTime.Unreadable;
}
