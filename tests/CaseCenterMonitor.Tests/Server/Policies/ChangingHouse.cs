using System.Text;
using CaseCenterMonitor.Core;
using CaseCenterMonitor.Journal;
using CaseCenterMonitor.Journal.Json;
using CaseCenterMonitor.Journal.Snapshots;
using CaseCenterMonitor.Rules.Stories;
using CaseCenterMonitor.Server;
using CaseCenterMonitor.Server.Access;
using CaseCenterMonitor.Server.Centres;
using CaseCenterMonitor.Server.Policies;
using CaseCenterMonitor.Tests.Rules;
using CaseCenterMonitor.Tests.Server.Ingest;
using CaseCenterMonitor.Tests.Server.Telemetry;
using Microsoft.Extensions.Time.Testing;
using NodaTime;

namespace CaseCenterMonitor.Tests.Server.Policies;

/// <summary>The example centre at work on a copy of its files, with the desk at which changes are proposed and decided; the silo around it is left out.</summary>
internal sealed class ChangingHouse : IAsyncDisposable
{
    public static readonly Person Manager = new("02", "manager");
    public static readonly Person Supervisor = new("05", "supervisor");

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("ccm-changes-");
    private readonly AccountsFile _accounts;
    private readonly ChangesFile _changes;
    private OpenedCentre? _open;
    private string _time = "09:00:00";

    public ChangingHouse()
    {
        foreach (var name in new[] { "site.yaml", "plan.geojson" })
        {
            File.Copy(Repository.Path($"sites/northside/{name}"), Path.Combine(_folder.FullName, name));
        }

        Premises = Load();
        _accounts = new AccountsFile(Premises.Seat);
        _changes = new ChangesFile(Premises);
        Access = new AccessLog(_accounts, Clock);
        Desk = new ChangeDesk(Premises, _changes, DeafCentre.Behind(Answer), Access, Clock, new Said<ChangeDesk>());
        Trials = new TrialDesk(Premises, _changes, Clock, new Said<TrialDesk>());
        Start();
    }

    public FakeTimeProvider Clock { get; } = new(SmallCentre.At("09:00:00").ToDateTimeOffset());

    public Premises Premises { get; }

    public ChangesFile Changes => _changes;

    public AccessLog Access { get; }

    public ChangeDesk Desk { get; }

    public TrialDesk Trials { get; }

    public LiveCentre Centre => _open!.Centre;

    public string SitePath => Path.Combine(_folder.FullName, "site.yaml");

    public string OnDisk
    {
        get => File.ReadAllText(SitePath);
        set => File.WriteAllText(SitePath, value);
    }

    /// <summary>All that the running centre knows, as a hash.</summary>
    public string State => Hash(Centre.Write(HashOrder.ByKey));

    /// <summary>The same of a fold of the record from its first entry, beside the running centre.</summary>
    public string Folded()
    {
        var folded = OpenedCentre.Prepare(Premises, Premises.InForce);
        using var snapshots = folded.Snapshots as IDisposable;
        folded.Start.Standing.Tidy();
        return Hash(GraphWriter.Write(folded.Start.Standing, folded.Start.Outside, HashOrder.ByKey));
    }

    /// <summary>A line of a story, at its time.</summary>
    public void Say(string line)
    {
        var (signal, at) = StoryLine.Read(line);
        At(line[..8]);
        Centre.Accept([new Incoming(JournalJson.Write(signal), at.ToUnixTimeTicks(), CommandId: signal is Signal.Command ? line : null)], at);
    }

    public void At(string time)
    {
        _time = time;
        Clock.SetUtcNow(SmallCentre.At(time).ToDateTimeOffset());
    }

    public IEnumerable<string> Ringing(string rule) => Centre.Engine.Alarms.Where(alarm => alarm.Key.Rule == rule).Select(alarm => $"{alarm.Key.Subject.Id} {Clocked(alarm.RaisedAt)}");

    public IReadOnlyList<JournalEntry> Entries()
    {
        using var journal = Premises.Journal.OpenToRead();
        return [.. journal.Read()];
    }

    public IEnumerable<string> Written() => Entries().Select(entry => $"{entry.Sequence} {entry.Kind} {Encoding.UTF8.GetString(entry.Body.Span)}");

    /// <summary>A value, proposed and sent; it is what somebody then decides.</summary>
    public Draft Sent(string key, string? value, Person? by = null)
    {
        var draft = Proposed(key, value, by);
        return Desk.Send(draft.Id, draft.Version, by ?? Manager, "here").Draft!;
    }

    public Draft Proposed(string key, string? value, Person? by = null)
    {
        IReadOnlyList<ValueWish> wishes = [new ValueWish(key, value, "Tried in the autumn")];
        var proposal = ProposalCheck.Of(Premises.InForce, wishes, (by ?? Manager).By);
        Xunit.Assert.Empty(proposal.Problems);
        return Desk.Propose(proposal, wishes, Premises.Text.Hash, "Two looks were late last week", by ?? Manager, "here").Draft!;
    }

    public Task<ChangeOutcome> Approve(Draft draft, Person? by = null) => Desk.Approve(draft.Id, draft.Version, "", by ?? Supervisor, "here", CancellationToken.None);

    /// <summary>The server goes away and starts again, on what the disk and the record say.</summary>
    public async Task Restart()
    {
        await Close();
        Premises.TakeUp(Load().InForce);
        Start();
    }

    public async ValueTask DisposeAsync()
    {
        await Close();
        Trials.Dispose();
        Desk.Dispose();
        _changes.Dispose();
        _accounts.Dispose();
        _folder.Delete(recursive: true);
    }

    private static string Hash(byte[] state) => Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(state));

    private static string Clocked(Instant at) => at.ToString("HH:mm:ss", System.Globalization.CultureInfo.InvariantCulture);

    private Premises Load() => Premises.Load(new Settings { Site = SitePath, Data = Path.Combine(_folder.FullName, "data"), LatenessMilliseconds = 0 });

    private void Start()
    {
        try
        {
            if (SiteOfRecord.Ahead(SiteOfRecord.Read(Premises.Journal, SiteOfRecord.StepsBackMax).Select(site => site.Body), Premises.Text.Text) is { } body)
            {
                Premises.TakeUp(Premises.Try(new SiteText(body.Name, body.Text, body.Plan)));
            }
        }
        catch (FileNotFoundException)
        {
            // The first start of all.
        }

        _open = OpenedCentre.Of(Premises.Journal.Open(), Premises, SmallCentre.At(_time));
    }

    private async Task Close()
    {
        if (_open is not null)
        {
            await _open.DisposeAsync();
            _open = null;
        }
    }

    // As the grain does it, without what stands beside the centre.
    private Task Answer(string call, object?[] with) => call == nameof(ICentreGrain.TakeUp) ? TakeUp((byte[])with[0]!, (string)with[1]!) : Task.CompletedTask;

    private async Task<long> TakeUp(byte[] site, string over)
    {
        Xunit.Assert.Equal(over, Premises.Text.Hash);
        var body = JournalJson.Read<SiteBody>(site);
        var next = Premises.Try(new SiteText(body.Name, body.Text, body.Plan));
        var successor = OpenedCentre.Prepare(Premises, next);
        await _open!.Snapshots!.DisposeAsync();
        if (Centre.Engine.NextWake <= SmallCentre.At(_time))
        {
            Say($"{_time} time passes");
        }

        var before = Centre.LastSequence;
        _open = (_open with { Snapshots = null }).GoOn(successor, Premises, next, SmallCentre.At(_time), body.Change!);
        Premises.TakeUp(next);
        return before + 1;
    }
}
