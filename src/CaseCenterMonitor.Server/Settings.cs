using CaseCenterMonitor.Server.Access;
using CaseCenterMonitor.Server.Instruments;
using CaseCenterMonitor.Server.Logs;
using CaseCenterMonitor.Server.Proving;
using CaseCenterMonitor.Server.Region;
using CaseCenterMonitor.Server.Telemetry;

namespace CaseCenterMonitor.Server;

/// <summary>What an installer may set, under "Ccm" in the configuration file, the environment (Ccm__Data=…) or the command line (--Ccm:Data …).</summary>
public sealed class Settings
{
    /// <summary>The site file of the centre. Required.</summary>
    public string Site { get; set; } = "";

    /// <summary>Where the journal and the outbox of notifications are kept.</summary>
    public string Data { get; set; } = "data";

    /// <summary>Where the journal is: postgres://role@host:port/database, or a file; empty: a file in <see cref="Data"/>. docs/operations/postgres.md.</summary>
    public string Journal { get; set; } = "";

    /// <summary>Of the role in <see cref="Journal"/>; by the environment or a file, so that it is in no list of processes.</summary>
    public string JournalPassword { get; set; } = "";

    /// <summary>The built web page; empty: wwwroot beside the program.</summary>
    public string Page { get; set; } = "";

    /// <summary>A ready-made login of each role, for a demonstration on this machine only: refused on any address that is not loopback.</summary>
    public bool Demo { get; set; }

    public MqttSettings Mqtt { get; set; } = new();

    /// <summary>Gateway id to its secret. A gateway without one may not connect.</summary>
    public Dictionary<string, GatewaySettings> Gateways { get; set; } = new(StringComparer.Ordinal);

    public List<AccountSettings> Accounts { get; set; } = [];

    public AccessSettings Access { get; set; } = new();

    /// <summary>Id of a region to the token with which its server may follow this centre (docs/operations/region.md). None: nobody follows it.</summary>
    public Dictionary<string, FollowerSettings> Followers { get; set; } = new(StringComparer.Ordinal);

    /// <summary>When this server is a region's and has no centre of its own.</summary>
    public RegionSettings Region { get; set; } = new();

    public NotifySettings Notify { get; set; } = new();

    public TelemetrySettings Telemetry { get; set; } = new();

    public MetricsSettings Metrics { get; set; } = new();

    public OtlpSettings Otlp { get; set; } = new();

    public LogSettings Log { get; set; } = new();

    public ProofSettings Proof { get; set; } = new();

    /// <summary>How long arrivals wait for earlier ones, 0 to 2000 ms.</summary>
    public int LatenessMilliseconds { get; set; } = 500;

    /// <summary>How long a P1 may stay unacknowledged before supervisors are told, in seconds.</summary>
    public int EscalateCriticalSeconds { get; set; } = 60;

    /// <summary>The same for a P2.</summary>
    public int EscalateHighSeconds { get; set; } = 180;

    /// <summary>How long an alarm that comes and goes stays true after it was last true, in seconds. 0: none is held.</summary>
    public int ChatterHoldSeconds { get; set; } = 60;

    /// <summary>After how many journal entries the centre keeps a snapshot, so that a restart need not judge them again. 0: never, and none is used.</summary>
    public int SnapshotEvery { get; set; } = 10_000;
}

public sealed class MqttSettings
{
    /// <summary>host:port of an existing broker; empty: the server brings its own.</summary>
    public string Broker { get; set; } = "";

    public string User { get; set; } = "";

    public string Password { get; set; } = "";

    /// <summary>The name of this server at an existing broker; its session there keeps what arrives while the server is away. Two servers need two.</summary>
    public string ClientId { get; set; } = "";

    /// <summary>Where the own broker listens.</summary>
    public string Address { get; set; } = "127.0.0.1";

    public int Port { get; set; } = 1883;

    public TlsSettings Tls { get; set; } = new();
}

/// <summary>PEM files as scripts/centre-ca.sh makes them. With an own broker all three are needed, and gateways must show a certificate too.</summary>
public sealed class TlsSettings
{
    /// <summary>The centre's own authority; empty: no TLS.</summary>
    public string Ca { get; set; } = "";

    /// <summary>Who this server is.</summary>
    public string Certificate { get; set; } = "";

    public string Key { get; set; } = "";
}

public sealed class GatewaySettings
{
    public string Secret { get; set; } = "";
}

public sealed class FollowerSettings
{
    /// <summary>SHA-256 in hex, made by `make-token`; the token itself is with the region only.</summary>
    public string TokenHash { get; set; } = "";
}

public sealed class AccountSettings
{
    public string User { get; set; } = "";

    public string Officer { get; set; } = "";

    /// <summary>One of <see cref="Roles.All"/>.</summary>
    public string Role { get; set; } = "";

    /// <summary>Made by `hash-password`.</summary>
    public string PasswordHash { get; set; } = "";

    /// <summary>Ids of the centres they are let into; none given: all.</summary>
    public List<string> Centres { get; set; } = [];
}

public sealed class NotifySettings
{
    public SmtpSettings Smtp { get; set; } = new();

    public WebhookSettings Webhook { get; set; } = new();
}

public sealed class SmtpSettings
{
    /// <summary>Empty: no e-mail.</summary>
    public string Host { get; set; } = "";

    public int Port { get; set; } = 25;

    public string From { get; set; } = "";

    /// <summary>The supervisors' mailbox.</summary>
    public string To { get; set; } = "";

    public string User { get; set; } = "";

    public string Password { get; set; } = "";

    /// <summary>Insist on TLS. Only for a relay on this machine may it be off.</summary>
    public bool Tls { get; set; } = true;
}

public sealed class WebhookSettings
{
    /// <summary>Empty: no webhook.</summary>
    public string Url { get; set; } = "";

    /// <summary>Key of the HMAC-SHA256 in the header Ccm-Signature, so that the receiver knows who calls.</summary>
    public string Secret { get; set; } = "";
}
