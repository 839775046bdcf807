using System.IO.Compression;
using System.Net;
using System.Text;
using CaseCenterMonitor.Server.Telemetry.Questions;

namespace CaseCenterMonitor.Server.Telemetry.Stores;

/// <summary>InfluxDB 1, 2 or 3, or what speaks like it, over its documented HTTP API. One call is one batch, gzipped.</summary>
internal sealed class InfluxStore(InfluxAddress address, bool mayHaveDetail, HttpClient http) : ITimeSeriesStore
{
    private static readonly TimeSpan AnswerMax = TimeSpan.FromSeconds(10);

    /// <summary>As much of a refusal as a log line can bear.</summary>
    private const int ReasonMax = 200;

    /// <summary>An answer larger than this is given up.</summary>
    private const int AnswerBytesMax = 32 * 1024 * 1024;

    public string Name => address.Name;

    /// <summary>A client that follows no redirection: token and password are for this store only.</summary>
    public static HttpClient Client() =>
        new(new SocketsHttpHandler { AllowAutoRedirect = false, AutomaticDecompression = DecompressionMethods.GZip, PooledConnectionLifetime = TimeSpan.FromMinutes(5) })
        {
            Timeout = Timeout.InfiniteTimeSpan,
            MaxResponseContentBufferSize = AnswerBytesMax,
        };

    public async Task<Written> Write(IReadOnlyList<string> lines, CancellationToken cancel)
    {
        // The last gate: also what was put on disk when it was still allowed to leave, or for the own store, passes here.
        var leaving = mayHaveDetail ? lines : [.. lines.Where(line => !Catalogue.IsDetail(line))];
        if (leaving.Count == 0)
        {
            return new Written(Outcome.Done);
        }

        var (outcome, text) = await Send(() => address.Post(address.Write, Body(leaving)), cancel);
        return outcome == Outcome.Done ? new Written(Outcome.Done) : new Written(outcome, Beginning(text));
    }

    public async Task<Answer> Ask(Question question, Stretch stretch, CancellationToken cancel)
    {
        var query = InfluxQl.Of(question, stretch);
        var (outcome, text) = await Send(
            () => address.Post(address.Query, new FormUrlEncodedContent([new("db", address.Database), new("q", query), new("epoch", "ms")])), cancel);
        return outcome == Outcome.Done ? InfluxAnswer.Read(text, question) : new Answer(outcome, Beginning(text), []);
    }

    /// <summary>The whole answer, or why there is none. Whatever goes wrong: nothing of telemetry may stop the server.</summary>
    private async Task<(Outcome Outcome, string Text)> Send(Func<HttpRequestMessage> make, CancellationToken cancel)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        limit.CancelAfter(AnswerMax);
        try
        {
            using var request = make();
            using var response = await http.SendAsync(request, HttpCompletionOption.ResponseContentRead, limit.Token);
            var text = await response.Content.ReadAsStringAsync(limit.Token);
            return response.IsSuccessStatusCode ? (Outcome.Done, text) : (OutcomeOf(response.StatusCode), $"{(int)response.StatusCode} {text}");
        }
        catch (Exception failure) when (!cancel.IsCancellationRequested)
        {
            return (Outcome.Away, failure is OperationCanceledException ? $"no answer within {AnswerMax.TotalSeconds:F0} s" : failure.Message);
        }
    }

    private static string Beginning(string text) => (text.Length > ReasonMax ? text[..ReasonMax] : text).ReplaceLineEndings(" ").TrimEnd();

    // A wrong token, password, bucket or database (401, 403, 404) is mended at the store, and what waits is then still good.
    private static Outcome OutcomeOf(HttpStatusCode status) =>
        status is HttpStatusCode.BadRequest or HttpStatusCode.RequestEntityTooLarge or HttpStatusCode.UnprocessableEntity ? Outcome.Refused : Outcome.Away;

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
