using System.Globalization;
using CaseCenterMonitor.Protocol.Dialects;
using CaseCenterMonitor.Sites;

namespace CaseCenterMonitor.Gateway.Commissioning;

/// <summary>What a device turned out to be, by what it says.</summary>
public enum HeardAs { Unclear, Door, Reader, Camera, Button }

/// <summary>One device as a bystander hears it.</summary>
/// <param name="id">Its id in the site file; null when the file does not have it.</param>
public sealed class HeardDevice(string dialect, string address, string? id)
{
    private readonly HashSet<string> _tags = new(StringComparer.Ordinal);
    private DeviceReport? _said;
    private bool _isKept;
    private int? _batteryPercent;

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

    /// <summary>How many different tags it has heard, at most <see cref="TagsMax"/>; which ones is nobody's business.</summary>
    public int Tags => _tags.Count;

    /// <summary>The last thing it said, in a few words.</summary>
    public LocalName Means => _said switch
    {
        null => new LocalName("", ""),
        DeviceReport.Sighting => Kept(new LocalName(
            string.Create(CultureInfo.InvariantCulture, $"听到 {Tags} 个标签"), string.Create(CultureInfo.InvariantCulture, $"hears {Tags} {(Tags == 1 ? "tag" : "tags")}"))),
        DeviceReport.Battery said => Kept(Words(said)),
        var said when _batteryPercent is { } percent => Kept(Both(Words(said), Words(new DeviceReport.Battery(address, percent)))),
        var said => Kept(Words(said)),
    };

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

        _batteryPercent = report is DeviceReport.Battery { Percent: { } percent } ? percent : _batteryPercent;

        // A battery and a mere proof of life come beside what matters, often in one message with it: they do not take its place.
        if (_said is null or DeviceReport.Battery or DeviceReport.Alive || report is not (DeviceReport.Battery or DeviceReport.Alive))
        {
            (_said, _isKept) = (report, retained);
        }
    }

    private static LocalName Words(DeviceReport report) => new(ReportWordsZh.Of(report), ReportWords.Of(report));

    private static LocalName Both(LocalName first, LocalName second) => new($"{first.Zh}；{second.Zh}", $"{first.En}; {second.En}");

    private LocalName Kept(LocalName words) => _isKept ? new LocalName($"{words.Zh}（来自 broker 的存留）", $"{words.En} (from the broker's store)") : words;
}
