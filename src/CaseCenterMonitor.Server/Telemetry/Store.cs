using System.IO.Compression;
using System.Net;
using System.Text;

namespace CaseCenterMonitor.Server.Telemetry;

/// <summary>Taken; refused for what it holds, which no repeat will change; or away: worth another attempt.</summary>
internal enum Answer { Taken, Refused, Away }

/// <summary>A time series store that takes line protocol at InfluxDB 2's <c>/api/v2/write</c>. One call is one batch, gzipped.</summary>
internal sealed class Store(TelemetrySettings settings, HttpClient http)
{
    private static readonly TimeSpan AnswerMax = TimeSpan.FromSeconds(10);

    /// <summary>As much of a refusal as a log line can bear.</summary>
    private const int ReasonMax = 200;

    private readonly Uri _write = new($"{settings.Url.TrimEnd('/')}/api/v2/write?org={Uri.EscapeDataString(settings.Org)}&bucket={Uri.EscapeDataString(settings.Bucket)}&precision=ms");

    /// <summary>The address without what follows it, for log lines. The token is in none.</summary>
    public string Name => _write.GetLeftPart(UriPartial.Authority);

    /// <summary>A client that follows no redirection: the token is for this store only.</summary>
    public static HttpClient Client() =>
        new(new SocketsHttpHandler { AllowAutoRedirect = false, PooledConnectionLifetime = TimeSpan.FromMinutes(5) }) { Timeout = Timeout.InfiniteTimeSpan };

    /// <summary>Throws only when cancelled.</summary>
    public async Task<(Answer Answer, string Reason)> Write(IReadOnlyList<string> lines, CancellationToken cancel)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        limit.CancelAfter(AnswerMax);
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, _write) { Content = Body(lines) };
            if (settings.Token.Length > 0)
            {
                request.Headers.TryAddWithoutValidation("Authorization", $"Token {settings.Token}");
            }

            using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, limit.Token);
            return response.IsSuccessStatusCode
                ? (Answer.Taken, "")
                : (AnswerOf(response.StatusCode), $"{(int)response.StatusCode} {await Beginning(response.Content, limit.Token)}");
        }
        catch (Exception failure) when (!cancel.IsCancellationRequested)
        {
            // Whatever went wrong: nothing of telemetry may stop the server.
            return (Answer.Away, failure is OperationCanceledException ? $"no answer within {AnswerMax.TotalSeconds:F0} s" : failure.Message);
        }
    }

    private static async Task<string> Beginning(HttpContent content, CancellationToken cancel)
    {
        using var reader = new StreamReader(await content.ReadAsStreamAsync(cancel));
        var text = new char[ReasonMax];
        return new string(text, 0, await reader.ReadBlockAsync(text, cancel)).ReplaceLineEndings(" ");
    }

    // A wrong token or bucket (401, 403, 404) is mended at the store, and what waits is then still good.
    private static Answer AnswerOf(HttpStatusCode status) =>
        status is HttpStatusCode.BadRequest or HttpStatusCode.RequestEntityTooLarge or HttpStatusCode.UnprocessableEntity ? Answer.Refused : Answer.Away;

    private static ByteArrayContent Body(IReadOnlyList<string> lines)
    {
        var body = new MemoryStream();
        using (var gzip = new GZipStream(body, CompressionLevel.Fastest, leaveOpen: true))
        using (var text = new StreamWriter(gzip, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)) { NewLine = "\n" })
        {
            foreach (var line in lines)
            {
                text.WriteLine(line);
            }
        }

        var content = new ByteArrayContent(body.ToArray());
        content.Headers.ContentType = new("text/plain") { CharSet = "utf-8" };
        content.Headers.ContentEncoding.Add("gzip");
        return content;
    }
}
