namespace CaseCenterMonitor.Server.Telemetry;

/// <summary>Where figures go: any store that takes InfluxDB 2 line protocol.</summary>
public sealed class TelemetrySettings
{
    /// <summary>Base address of the store, such as http://127.0.0.1:8086; empty: no telemetry.</summary>
    public string Url { get; set; } = "";

    public string Org { get; set; } = "";

    public string Bucket { get; set; } = "ccm";

    /// <summary>May write to the bucket, and should be allowed nothing else. Better in the environment (Ccm__Telemetry__Token) than on a command line.</summary>
    public string Token { get; set; } = "";

    /// <summary>From one sample to the next, 1 to 3600 s.</summary>
    public int IntervalSeconds { get; set; } = 10;
}
