using CaseCenterMonitor.Core;
using NodaTime;

namespace CaseCenterMonitor.Rules;

/// <summary>Since when people held are in a room together, by those who are there now: whoever comes besides starts no wait anew.</summary>
internal static class Company
{
    /// <summary>When somebody who is in a room came into it: walked in, or was given their band in there.</summary>
    public static Instant CameAt(Detainee person) => Instant.Max(person.Band!.ZoneSince!.Value, person.WristbandSince!.Value);

    /// <summary>Since when there have been so many at least; there must be so many now.</summary>
    public static Instant OfAtLeast(Room room, int people)
    {
        var came = room.Bands.Where(band => band.Wearer is not null).Select(band => CameAt(band.Wearer!)).ToArray();
        Array.Sort(came);
        return came[people - 1];
    }

    /// <summary>Since when somebody of each kind has been there; somebody of each must be there now.</summary>
    public static Instant OfBoth(Room room, Func<Detainee, bool> one, Func<Detainee, bool> other) =>
        Instant.Max(room.People.Where(one).Min(CameAt), room.People.Where(other).Min(CameAt));
}
