using CaseCenterMonitor.Core;

namespace CaseCenterMonitor.Benchmarks.WhatIf.Year;

/// <summary>The rooms of the example centre that lives are made of.</summary>
internal static class Rooms
{
    public static readonly ZoneId Sally = new("z-sally");
    public static readonly ZoneId Registration = new("z-registration");
    public static readonly ZoneId Search = new("z-search");
    public static readonly ZoneId Property = new("z-property");
    public static readonly ZoneId Information = new("z-information");
    public static readonly ZoneId Medical = new("z-medical");
    public static readonly ZoneId Hall = new("z-hall");
    public static readonly ZoneId Desk = new("z-desk");
    public static readonly ZoneId Toilet = new("z-toilet");
    public static readonly ZoneId Exit = new("z-exit");
    public static readonly ZoneId Break = new("z-break");
    public static readonly ZoneId Sobering = new("z-wait-sober");
    public static readonly ZoneId Minors = new("z-wait-minor");
    public static readonly ZoneId ChildInterview = new("z-int-child");

    public static IReadOnlyList<ZoneId> Men { get; } = [new("z-wait-m1"), new("z-wait-m2")];

    public static IReadOnlyList<ZoneId> Women { get; } = [new("z-wait-f1"), new("z-wait-f2")];

    public static IReadOnlyList<ZoneId> Interviews { get; } = [new("z-int-1"), new("z-int-2"), new("z-int-3"), new("z-int-4"), new("z-int-5"), new("z-int-remote")];
}
