using NodaTime;

namespace CaseCenterMonitor.Core;

/// <summary>The lengths and numbers by which alarms are counted. All but those with a reason of their own are of DOMAIN.md 6.2.</summary>
public static class FigureSettings
{
    public static readonly Duration TenMinutes = Duration.FromMinutes(10);
    public static readonly Duration Hour = Duration.FromHours(1);
    public static readonly Duration Week = Duration.FromDays(7);

    /// <summary>A flood starts when more than these were annunciated within ten minutes.</summary>
    public const int FloodStartsOver = 10;

    /// <summary>A flood is over when fewer than these were annunciated within ten minutes.</summary>
    public const int FloodEndsUnder = 5;

    /// <summary>A ten-minute period with more than these is one too many.</summary>
    public const int TenMinutesMax = 10;

    /// <summary>An hour with more than these is one too many.</summary>
    public const int HourMax = 30;

    /// <summary>So many raises of one alarm within <see cref="ChatterWindow"/> are chatter.</summary>
    public const int ChatterRaises = 3;

    public static readonly Duration ChatterWindow = Duration.FromMinutes(1);

    /// <summary>
    /// Over sooner than this, and nobody answered, is fleeting. The steepest ladder of DOMAIN.md 6.3 gives the duty officer 30 s before others are told of a
    /// P1, so what is over sooner was over before anybody could be expected to have answered.
    /// </summary>
    public static readonly Duration FleetingUnder = Duration.FromSeconds(30);

    /// <summary>True for longer than this is stale.</summary>
    public static readonly Duration StaleAfter = Duration.FromHours(24);

    /// <summary>How many contributors are named.</summary>
    public const int Contributors = 10;

    /// <summary>With fewer alarms than this, ten contributors make up more than the 5 % that are acceptable whatever anybody does, so their share is not judged.</summary>
    public const int ContributorsJudgedFrom = 200;

    /// <summary>When more than this part of a stretch was not recorded, nothing is said about it.</summary>
    public const double UnrecordedShareMax = 0.1;

    /// <summary>A restart shorter than this hides nothing worth telling: the agenda is caught up at the start.</summary>
    public static readonly Duration RestartMax = Duration.FromMinutes(1);

    /// <summary>The longest period for which figures are given at once: a month of shifts.</summary>
    public static readonly Duration PeriodMax = Duration.FromDays(31);
}
