using System.Text.Json;
using CaseCenterMonitor.Protocol.Canonical;

namespace CaseCenterMonitor.Protocol.Dialects;

/// <summary>How many people a camera counts, as a number or as text.</summary>
internal static class PeopleCount
{
    /// <summary>0 to <see cref="CanonicalEvent.CountMax"/>; null when the field is anything else, which is unknown and never zero.</summary>
    public static int? Read(JsonElement field) =>
        Scalars.Number(field) is >= 0 and <= CanonicalEvent.CountMax and var number && Math.Truncate(number) == number ? (int)number : null;
}
