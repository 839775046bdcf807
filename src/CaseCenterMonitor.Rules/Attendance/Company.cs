using CaseCenterMonitor.Core;
using NodaTime;

namespace CaseCenterMonitor.Rules;

/// <summary>Since when people held are in a room together, by those who are there now: whoever comes besides starts no wait anew.</summary>
internal static class Company
{
    /// <summary>When somebody who is in a room came into it: walked in, or was given their band in there.</summary>
    public static Moment CameAt(Detainee person) => Moment.Max(person.Band!.ZoneSince!.Value, person.WristbandSince!.Value);

    /// <summary>Since when there have been so many at least; there must be so many now.</summary>
    public static Moment OfAtLeast(Room room, int people)
    {
        var came = new List<Moment>(room.Occupants);
        for (var index = 0; index < room.Bands.Count; index++)
        {
            if (room.Bands[index].Wearer is { } person)
            {
                came.Add(CameAt(person));
            }
        }

        came.Sort();
        return came[people - 1];
    }

    /// <summary>Since when somebody of each kind has been there; somebody of each must be there now.</summary>
    public static Moment OfBoth(Room room, Func<Detainee, bool> one, Func<Detainee, bool> other) => Moment.Max(First(room, one), First(room, other));

    private static Moment First(Room room, Func<Detainee, bool> like) =>
        room.Bands.Where(band => band.Wearer is { } person && like(person)).Min(band => CameAt(band.Wearer!));
}
