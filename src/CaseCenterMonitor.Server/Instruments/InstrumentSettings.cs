namespace CaseCenterMonitor.Server.Instruments;

/// <summary>The page of figures that Prometheus reads.</summary>
public sealed class MetricsSettings
{
    /// <summary>Where it listens, as address:port; empty: there is none. Beyond loopback it needs all of the others.</summary>
    public string Address { get; set; } = "";

    /// <summary>What a reader shows as "Authorization: Bearer …"; empty: nothing is asked for, which is allowed on loopback only.</summary>
    public string Token { get; set; } = "";

    /// <summary>PEM file with the certificate for https; empty: http, on loopback only.</summary>
    public string Certificate { get; set; } = "";

    /// <summary>PEM file with its key.</summary>
    public string Key { get; set; } = "";
}

/// <summary>A collector that takes spans and figures by the OpenTelemetry protocol, as protobuf over HTTP.</summary>
public sealed class OtlpSettings
{
    /// <summary>Base address of the collector, such as http://127.0.0.1:4318; empty: nothing leaves and no span is made. Beyond loopback it must be https.</summary>
    public string Url { get; set; } = "";

    /// <summary>What the collector asks for as "Authorization: Bearer …"; better in the environment (Ccm__Otlp__Token) than on a command line.</summary>
    public string Token { get; set; } = "";

    /// <summary>The part of all batches that is traced, 0 to 1.</summary>
    public double Share { get; set; } = 1;
}
