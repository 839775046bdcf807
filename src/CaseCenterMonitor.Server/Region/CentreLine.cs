using System.Net.Http.Headers;
using System.Net.Security;
using System.Security.Cryptography.X509Certificates;
using CaseCenterMonitor.Server.Live;
using Microsoft.AspNetCore.Http.Connections;
using Microsoft.AspNetCore.SignalR.Client;

namespace CaseCenterMonitor.Server.Region;

/// <summary>How the server of one centre is reached: TLS with its own authority when there is one, and the token with each call.</summary>
internal sealed class CentreLine(RegionCentreSettings place, TimeSpan silenceMax)
{
    /// <summary>A plan is drawn by hand; none is larger.</summary>
    private const int PlanBytesMax = 16 * 1024 * 1024;

    private static readonly TimeSpan RequestMax = TimeSpan.FromSeconds(10);

    private readonly X509Certificate2Collection? _authority = place.Ca.Length > 0 ? Authority(place.Ca) : null;

    /// <summary>A new connection that is not yet started. It is used once.</summary>
    public HubConnection Make()
    {
        var hub = new HubConnectionBuilder()
            .WithUrl(new Uri(new Uri(place.Url), "/hub/follow"), HttpTransportType.WebSockets, http =>
            {
                http.SkipNegotiation = true;
                http.AccessTokenProvider = () => Task.FromResult<string?>(place.Token);
                http.WebSocketConfiguration = socket =>
                {
                    if (_authority is not null)
                    {
                        socket.RemoteCertificateValidationCallback = IsTrusted;
                    }
                };
            })
            .AddJsonProtocol(json => LiveJson.Apply(json.PayloadSerializerOptions))
            .Build();
        hub.ServerTimeout = silenceMax;
        hub.KeepAliveInterval = TimeSpan.FromSeconds(2);
        return hub;
    }

    /// <exception cref="HttpRequestException">The centre does not answer, or not with a plan.</exception>
    public async Task<byte[]> Plan(CancellationToken cancel)
    {
        using var handler = new SocketsHttpHandler();
        if (_authority is not null)
        {
            handler.SslOptions.RemoteCertificateValidationCallback = IsTrusted;
        }

        using var http = new HttpClient(handler) { BaseAddress = new Uri(place.Url), Timeout = RequestMax, MaxResponseContentBufferSize = PlanBytesMax };
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", place.Token);
        return await http.GetByteArrayAsync(new Uri("/api/follow/plan", UriKind.Relative), cancel);
    }

    private static X509Certificate2Collection Authority(string path)
    {
        var all = new X509Certificate2Collection();
        all.ImportFromPemFile(path);
        return all;
    }

    // The name must be the one in the address, whoever signed.
    private bool IsTrusted(object sender, X509Certificate? certificate, X509Chain? chain, SslPolicyErrors errors)
    {
        if (certificate is null || (errors & ~SslPolicyErrors.RemoteCertificateChainErrors) != SslPolicyErrors.None)
        {
            return false;
        }

        using var own = new X509Chain();
        own.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
        own.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck; // A centre's own authority publishes no list.
        own.ChainPolicy.CustomTrustStore.AddRange(_authority!);
        using var shown = X509CertificateLoader.LoadCertificate(certificate.GetRawCertData());
        return own.Build(shown);
    }
}
