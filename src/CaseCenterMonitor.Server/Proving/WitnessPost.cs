using System.Net.Http.Headers;
using CaseCenterMonitor.Proof.Witnessing;

namespace CaseCenterMonitor.Server.Proving;

/// <summary>Sends a request to a witness and hands back what it answered, whatever that is. A witness may be slow, wrong, or gone: nothing waits for it longer than here.</summary>
public sealed class WitnessPost(HttpClient http)
{
    /// <summary>For one request, from the connection to the last byte of the answer.</summary>
    public static readonly TimeSpan AnswerMax = TimeSpan.FromSeconds(10);

    public async Task<WitnessReply> Send(string url, byte[] request, CancellationToken cancel)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        patience.CancelAfter(AnswerMax);
        try
        {
            using var content = new ByteArrayContent(request) { Headers = { ContentType = new MediaTypeHeaderValue("text/plain", "utf-8") } };
            using var message = new HttpRequestMessage(HttpMethod.Post, url.TrimEnd('/') + "/add-checkpoint") { Content = content };
            using var answer = await http.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, patience.Token);
            await using var stream = await answer.Content.ReadAsStreamAsync(patience.Token);
            var body = new byte[Submission.AnswerBytesMax + 1];
            var length = await stream.ReadAtLeastAsync(body, body.Length, throwOnEndOfStream: false, patience.Token);
            return new WitnessReply.Answered((int)answer.StatusCode, body.AsMemory(0, length));
        }
        catch (Exception failure) when (failure is HttpRequestException or IOException || (failure is OperationCanceledException && !cancel.IsCancellationRequested))
        {
            return new WitnessReply.Silent();
        }
    }
}
