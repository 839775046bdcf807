using System.Text.Json;

namespace CaseCenterMonitor.Protocol.Dialects;

/// <summary>How strong something was heard, in dBm, as a number or a text.</summary>
internal static class SignalStrength
{
    /// <summary>Weaker than this no receiver hears.</summary>
    private const double WeakestDbm = -127;

    /// <summary>Stronger than this no transmitter is. Bluetooth says 127 for "not known".</summary>
    private const double StrongestDbm = 20;

    public static int? Read(JsonElement of, string name) => Read(Scalars.Number(of, name));

    public static int? Read(double? dbm) => dbm is >= WeakestDbm and <= StrongestDbm ? (int)Math.Round(dbm.Value) : null;

    /// <summary>Its strength at one metre as a tag states it in its advert; zero and more is a filler.</summary>
    public static int? AtOneMetre(double? dbm) => dbm is >= WeakestDbm and < 0 ? (int)Math.Round(dbm.Value) : null;
}
