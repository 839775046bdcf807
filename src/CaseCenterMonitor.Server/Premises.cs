using System.Reflection;
using CaseCenterMonitor.Core;
using CaseCenterMonitor.Journal;
using CaseCenterMonitor.Server.Access;
using CaseCenterMonitor.Server.Centres;
using CaseCenterMonitor.Sites;

namespace CaseCenterMonitor.Server;

/// <summary>
/// The centre this server runs: its site file, its plan, what is in force there, and where its files are. What is in force can change while the server runs, the
/// centre's id and its places not: whoever needs what is in force asks for it each time.
/// </summary>
public sealed class Premises
{
    private readonly Settings _settings;
    private volatile InForce _inForce;

    private Premises(InForce inForce, Settings settings)
    {
        _settings = settings;
        _inForce = inForce;
        var id = inForce.Site.Id;
        SitePath = Path.GetFullPath(settings.Site);
        Journal = JournalOf(settings, id);
        ProofFolder = Path.Combine(settings.Data, id);
        NotifyPath = Path.Combine(settings.Data, id, "notify.db");
        Seat = new Seat(id, Path.Combine(settings.Data, id, "accounts.db"), IsRegion: false);
        ChangesPath = Path.Combine(settings.Data, id, "changes.db");
        FramesPath = Path.Combine(settings.Data, id, "playback.db");
        FiguresPath = Path.Combine(settings.Data, id, "figures.db");
        FiguresBufferPath = Path.Combine(settings.Data, id, "figures-buffer.db");
        SnapshotEvery = Math.Max(0, settings.SnapshotEvery);
    }

    /// <summary>All that is in force, taken at one moment.</summary>
    public InForce InForce => _inForce;

    public SiteFile Site => _inForce.Site;

    /// <summary>The file itself, as it goes into the journal when it changes.</summary>
    public SiteText Text => _inForce.Text;

    public string PlanGeoJson => _inForce.PlanGeoJson;

    public Centre Centre => _inForce.Centre;

    public EngineSettings EngineSettings => _inForce.EngineSettings;

    /// <summary>Where the site file is.</summary>
    public string SitePath { get; }

    public JournalAddress Journal { get; }

    /// <summary>Where the key of the log is, and what it signed: beside the journal, and not in it.</summary>
    public string ProofFolder { get; }

    public string NotifyPath { get; }

    /// <summary>Who may sign in, and who did.</summary>
    public Seat Seat { get; }

    /// <summary>Changes that were proposed, and what became of them.</summary>
    public string ChangesPath { get; }

    /// <summary>What playback begins from. It comes of the journal and may be deleted.</summary>
    public string FramesPath { get; }

    /// <summary>The own store of figures; not made where they go to another one.</summary>
    public string FiguresPath { get; }

    /// <summary>Figures on their way to their store.</summary>
    public string FiguresBufferPath { get; }

    /// <summary>See <see cref="Settings.SnapshotEvery"/>.</summary>
    public int SnapshotEvery { get; }

    /// <summary>Version and source of this build; part of what decides who judges.</summary>
    public string Build { get; } =
        typeof(Premises).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "unknown";

    /// <exception cref="SettingsException">The site file is missing or wrong; the message is the list of what to mend.</exception>
    public static Premises Load(Settings settings)
    {
        if (settings.Site.Length == 0)
        {
            throw new SettingsException("No site file is given. Say which centre this is: --Ccm:Site sites/northside/site.yaml");
        }

        if (!File.Exists(settings.Site))
        {
            throw new SettingsException($"The site file {settings.Site} does not exist.");
        }

        var text = new SiteText(Path.GetFileName(settings.Site), File.ReadAllText(settings.Site));
        return new Premises(Read(text, settings), settings);
    }

    /// <summary>What a text would put in force, with the plan that it names.</summary>
    /// <exception cref="SettingsException">It is wrong, or its plan is missing; the message is the list of what to mend.</exception>
    public InForce Try(SiteText text) => Read(text, _settings);

    /// <summary>From here on this is in force. Whoever calls it has it in the journal already.</summary>
    /// <exception cref="InvalidOperationException">It is of another centre.</exception>
    internal void TakeUp(InForce next)
    {
        if (next.Site.Id != Site.Id)
        {
            throw new InvalidOperationException($"This server runs '{Site.Id}', and the text is that of '{next.Site.Id}'.");
        }

        _inForce = next;
    }

    private static InForce Read(SiteText text, Settings settings)
    {
        var plan = text.Plan;
        if (plan is null && SiteFileReader.PlanOf(text.Text) is { } named)
        {
            var path = Path.Combine(Path.GetDirectoryName(Path.GetFullPath(settings.Site))!, named.Path);
            plan = File.Exists(path) ? File.ReadAllText(path) : throw new SettingsException($"The plan {path}, named in {settings.Site}, does not exist.");
        }

        // A text that does not even name its plan has problems enough without one.
        return InForce.Of(text with { Plan = plan }, settings);
    }

    private static JournalAddress JournalOf(Settings settings, string centre)
    {
        var file = Path.Combine(settings.Data, centre, "journal.db");
        var (address, whyNot) = JournalAddress.Read(settings.Journal.Length > 0 ? settings.Journal : file, settings.JournalPassword, centre);
        return address ?? throw new SettingsException($"Ccm:Journal: {whyNot}");
    }
}

/// <summary>Something the installer must mend before the server can start.</summary>
public sealed class SettingsException(string message) : Exception(message);
