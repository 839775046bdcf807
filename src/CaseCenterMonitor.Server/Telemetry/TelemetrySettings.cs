namespace CaseCenterMonitor.Server.Telemetry;

/// <summary>Which store the settings mean.</summary>
public enum StoreKind
{
    /// <summary>No figures are kept.</summary>
    Off,

    /// <summary>This server's own.</summary>
    Embedded,

    /// <summary>InfluxDB 1: a database, user and password.</summary>
    V1,

    /// <summary>InfluxDB 2 or 3: organisation, bucket and token.</summary>
    V2,
}

/// <summary>Where figures are kept: in a store of this server's own unless the address of another one is given.</summary>
public sealed class TelemetrySettings
{
    /// <summary>Base address of the store, such as http://127.0.0.1:8086; empty: figures stay in the data folder.</summary>
    public string Url { get; set; } = "";

    /// <summary>How the store is spoken to: v2 or v1. Empty: v2 when there is a Url, and the own store when there is none. off: no figures are kept at all.</summary>
    public string Api { get; set; } = "";

    /// <summary>Null when <see cref="Api"/> is none of its words.</summary>
    public StoreKind? Kind => Api switch
    {
        "" => Url.Length == 0 ? StoreKind.Embedded : StoreKind.V2,
        "v1" => StoreKind.V1,
        "v2" => StoreKind.V2,
        "off" => StoreKind.Off,
        _ => null,
    };

    /// <summary>Of v2.</summary>
    public string Org { get; set; } = "";

    /// <summary>Of v2: where to write.</summary>
    public string Bucket { get; set; } = "ccm";

    /// <summary>Of v2. May write to the bucket, and read it if this server is to be asked for figures. Better in the environment (Ccm__Telemetry__Token) than on a command line.</summary>
    public string Token { get; set; } = "";

    /// <summary>Of v1: where to write. Of v2: the name under which the bucket answers InfluxQL; empty: the same as the bucket's.</summary>
    public string Database { get; set; } = "";

    /// <summary>Of v1, when it asks for one.</summary>
    public string User { get; set; } = "";

    public string Password { get; set; } = "";

    /// <summary>Positions of wristbands and what is measured on people may leave for the store at <see cref="Url"/>. The own store has them always.</summary>
    public bool Detail { get; set; }

    /// <summary>How much may wait on disk while the store is away, 1 to 1024 MB of packed lines; beyond it the oldest go.</summary>
    public int BufferMb { get; set; } = 64;

    /// <summary>From one sample to the next, 1 to 3600 s.</summary>
    public int IntervalSeconds { get; set; } = 10;
}
