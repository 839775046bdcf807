using CaseCenterMonitor.Server;
using CaseCenterMonitor.Server.Access;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace CaseCenterMonitor.Tests.Server.Access;

/// <summary>Everything that signs people in, as the server puts it together, over a folder and a clock of its own.</summary>
internal sealed class AccessHouse : IDisposable
{
    private readonly string _folder;
    private readonly bool _ours;
    private readonly ServiceProvider _services;
    private readonly IServiceScope _scope;

    public AccessHouse(Action<Settings>? set = null, string? folder = null, FakeTimeProvider? clock = null)
    {
        _ours = folder is null;
        _folder = folder ?? Directory.CreateTempSubdirectory("ccm-access-").FullName;
        Clock = clock ?? new FakeTimeProvider(new DateTimeOffset(2026, 11, 28, 3, 0, 0, TimeSpan.Zero));
        Settings = new Settings { Site = Repository.Path("sites/northside/site.yaml"), Data = _folder };
        set?.Invoke(Settings);
        var services = new ServiceCollection().AddLogging().AddSingleton(Settings).AddSingleton(Premises.Load(Settings).Seat).AddSingleton<TimeProvider>(Clock);
        services.AddAccess(Settings, onlyHere: true);
        _services = services.BuildServiceProvider();
        _scope = _services.CreateScope();
    }

    public FakeTimeProvider Clock { get; }

    public Settings Settings { get; }

    public string Folder => _folder;

    public AccountStore Store => Get<AccountStore>();

    public Sessions Sessions => Get<Sessions>();

    public TThing Get<TThing>()
        where TThing : notnull => _scope.ServiceProvider.GetRequiredService<TThing>();

    /// <summary>What a start of the server does about accounts.</summary>
    public async Task<AccessHouse> Start()
    {
        var scopes = _services.GetRequiredService<IServiceScopeFactory>();
        await new AccountSeeds(Settings, scopes, Get<AccessLog>(), Clock).StartAsync(CancellationToken.None);
        await Get<FirstRun>().StartAsync(CancellationToken.None);
        return this;
    }

    public Task<SignInOutcome> SignIn(string user, string password, string? code = null) => Get<SignInDesk>().SignIn(user, password, code, "192.0.2.7");

    public IEnumerable<AccessDeed> Deeds() => Get<AccessLog>().Read().Reverse().Select(line => line.Deed);

    public Account Account(string user) => Store.All().Single(account => account.User == user);

    public void Dispose()
    {
        _scope.Dispose();
        _services.Dispose();
        if (_ours)
        {
            Directory.Delete(_folder, recursive: true);
        }
    }
}
