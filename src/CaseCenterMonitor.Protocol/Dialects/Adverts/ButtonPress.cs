using System.Globalization;

namespace CaseCenterMonitor.Protocol.Dialects.Adverts;

/// <param name="Button">Which button of the tag, from 1.</param>
/// <param name="Kind">In words, for the evidence.</param>
internal readonly record struct ButtonPress(int Button, string Kind)
{
    /// <summary>Null when nobody pressed. A kind that is not declared is a press all the same.</summary>
    public static string? OfBtHome(int kind) => kind switch
    {
        0x00 => null,
        0x01 => "press",
        0x02 => "double press",
        0x03 => "triple press",
        0x04 => "long press",
        0x05 => "long double press",
        0x06 => "long triple press",
        0x80 or 0xFE => "held",
        _ => string.Create(CultureInfo.InvariantCulture, $"press of unknown kind {kind}"),
    };

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"button {Button}: {Kind}");
}
