using System.Globalization;
using CaseCenterMonitor.Protocol.Dialects;

namespace CaseCenterMonitor.Gateway.Commissioning;

/// <summary>What a device turned out to be, by what it says.</summary>
public enum HeardAs { Unclear, Door, Reader, Camera, Button }

/// <summary>One device as a bystander hears it.</summary>
/// <param name="id">Its id in the site file; null when the file does not have it.</param>
public sealed class HeardDevice(string dialect, string address, string? id)
{
    private readonly HashSet<string> _tags = new(StringComparer.Ordinal);

    /// <summary>So many tags are counted; a crowd of telephones is a crowd.</summary>
    private const int TagsMax = 10_000;

    public string Dialect => dialect;

    public string Address => address;

    public string? Id => id;

    public HeardAs Kind { get; private set; }

    /// <summary>Null while only the broker's store has spoken of it.</summary>
    public DateTimeOffset? LastHeard { get; private set; }

    public long Reports { get; private set; }

    public long Refused { get; private set; }

    /// <summary>The last thing it said, in a few words.</summary>
    public string Means { get; private set; } = "";

    /// <summary>Why the last message that could not be used was refused; null when none was.</summary>
    public string? Problem { get; private set; }

    internal void Note(DeviceReport report, bool retained, DateTimeOffset now)
    {
        Reports++;
        LastHeard = retained ? LastHeard : now;
        Kind = report switch
        {
            DeviceReport.Door or DeviceReport.Access => HeardAs.Door,
            DeviceReport.Sighting or DeviceReport.TagState => HeardAs.Reader,
            DeviceReport.Occupancy => HeardAs.Camera,
            DeviceReport.Distress { Tag: null } when Kind == HeardAs.Unclear => HeardAs.Button,
            _ => Kind,
        };
        if (report is DeviceReport.Sighting seen && _tags.Count < TagsMax)
        {
            _tags.Add(seen.Tag);
        }

        if (report is DeviceReport.Refused refused)
        {
            Refused++;
            Problem = refused.Reason;
            return;
        }

        Means = (report is DeviceReport.Sighting ? TagsHeard() : ReportWords.Of(report)) + (retained ? " (from the broker's store)" : "");
    }

    private string TagsHeard() => string.Create(CultureInfo.InvariantCulture, $"hears {_tags.Count} {(_tags.Count == 1 ? "tag" : "tags")}");
}
