using System.Globalization;
using System.Text;

namespace CaseCenterMonitor.Gateway.Commissioning;

/// <summary>A device that the site file does not have, as the lines that would put it there. What only people know stands as three dots.</summary>
public static class SiteFragment
{
    /// <summary>YAML to paste under the sections it names; empty when nothing is new or clear enough.</summary>
    public static string Of(IEnumerable<HeardDevice> devices, string gateway)
    {
        ArgumentNullException.ThrowIfNull(devices);
        var strangers = devices.Where(device => device.Id is null && device.Kind != HeardAs.Unclear).ToList();
        var text = new StringBuilder();
        foreach (var kind in new[] { HeardAs.Door, HeardAs.Reader, HeardAs.Camera, HeardAs.Button })
        {
            var these = strangers.Where(device => device.Kind == kind).ToList();
            if (these.Count > 0)
            {
                text.Append(CultureInfo.InvariantCulture, $"{Section(kind)}:\n");
                these.ForEach(device => text.Append(CultureInfo.InvariantCulture, $"  - {{ {Line(device, gateway)} }}\n"));
            }
        }

        return text.ToString();
    }

    private static string Section(HeardAs kind) => kind switch
    {
        HeardAs.Door => "doors",
        HeardAs.Reader => "readers",
        HeardAs.Camera => "cameras",
        HeardAs.Button => "buttons",
        _ => throw new InvalidOperationException($"The site file has no section for {kind}."),
    };

    private static string Line(HeardDevice device, string gateway)
    {
        var how = $"gateway: {gateway}, dialect: {device.Dialect}, address: {Quoted(device.Address)}, heartbeatSeconds: 30";
        return device.Kind switch
        {
            HeardAs.Door => $"id: d-..., name: {{ zh: ..., en: ... }}, between: [..., ...], perimeter: ..., class: ..., heldLimitSeconds: 30, {how}",
            HeardAs.Reader => $"id: ble-..., zone: ..., maxMetres: 8, {how}",
            HeardAs.Camera => $"id: cam-..., zone: ..., {how}",
            HeardAs.Button => $"id: btn-..., zone: ..., {how}",
            _ => throw new InvalidOperationException($"No lines for {device.Kind}."),
        };
    }

    private static string Quoted(string address) => $"\"{address.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";
}
