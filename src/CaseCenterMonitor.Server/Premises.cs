using System.Reflection;
using CaseCenterMonitor.Core;
using CaseCenterMonitor.Journal;
using CaseCenterMonitor.Rules.Policies;
using CaseCenterMonitor.Server.Centres;
using CaseCenterMonitor.Sites;
using NodaTime;

namespace CaseCenterMonitor.Server;

/// <summary>The centre this server runs: its site file, its plan, what is in force there, and where its files are.</summary>
public sealed class Premises
{
    private Premises(SiteFile site, SiteText text, string planGeoJson, Settings settings)
    {
        Site = site;
        Text = text with { Plan = planGeoJson };
        PlanGeoJson = planGeoJson;
        Centre = CentreInForce.Of(site);
        Journal = JournalOf(settings, site.Id);
        ProofFolder = Path.Combine(settings.Data, site.Id);
        NotifyPath = Path.Combine(settings.Data, site.Id, "notify.db");
        AccountsPath = Path.Combine(settings.Data, site.Id, "accounts.db");
        FramesPath = Path.Combine(settings.Data, site.Id, "playback.db");
        FiguresPath = Path.Combine(settings.Data, site.Id, "figures.db");
        FiguresBufferPath = Path.Combine(settings.Data, site.Id, "figures-buffer.db");
        EngineSettings = new EngineSettings(
            Duration.FromMilliseconds(Math.Clamp(settings.LatenessMilliseconds, 0, 2000)),
            Duration.FromSeconds(settings.EscalateCriticalSeconds),
            Duration.FromSeconds(settings.EscalateHighSeconds))
        {
            AttendCritical = Centre.Policies["INT-1.critical"].Value,
            AttendHigh = Centre.Policies["INT-1.high"].Value,
            ChatterHold = Duration.FromSeconds(Math.Max(0, settings.ChatterHoldSeconds)),
        };
        SnapshotEvery = Math.Max(0, settings.SnapshotEvery);
    }

    public SiteFile Site { get; }

    /// <summary>The file itself, as it goes into the journal when it changes.</summary>
    public SiteText Text { get; }

    public string PlanGeoJson { get; }

    public Centre Centre { get; }

    public JournalAddress Journal { get; }

    /// <summary>Where the key of the log is, and what it signed: beside the journal, and not in it.</summary>
    public string ProofFolder { get; }

    public string NotifyPath { get; }

    /// <summary>Who may sign in, and who did.</summary>
    public string AccountsPath { get; }
    /// <summary>What playback begins from. It comes of the journal and may be deleted.</summary>
    public string FramesPath { get; }

    /// <summary>The own store of figures; not made where they go to another one.</summary>
    public string FiguresPath { get; }

    /// <summary>Figures on their way to their store.</summary>
    public string FiguresBufferPath { get; }

    public EngineSettings EngineSettings { get; }

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

        var folder = Path.GetDirectoryName(Path.GetFullPath(settings.Site))!;
        var text = new SiteText(Path.GetFileName(settings.Site), File.ReadAllText(settings.Site));
        var first = SiteFileReader.Read(text.Text, settings.Site);
        if (first.Site is not { } site)
        {
            throw new SettingsException(string.Join(Environment.NewLine, first.Problems));
        }

        var planPath = Path.Combine(folder, site.Plan);
        if (!File.Exists(planPath))
        {
            throw new SettingsException($"The plan {planPath}, named in {settings.Site}, does not exist.");
        }

        var plan = File.ReadAllText(planPath);
        var reading = SiteFileReader.Read(text.Text, settings.Site, plan, PackLaw.Instance);
        return reading.Site is { } checkedSite
            ? new Premises(checkedSite, text, plan, settings)
            : throw new SettingsException(string.Join(Environment.NewLine, reading.Problems));
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
