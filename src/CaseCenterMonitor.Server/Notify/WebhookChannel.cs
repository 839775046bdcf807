using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace CaseCenterMonitor.Server.Notify;

/// <summary>An HTTP POST of the message as JSON. The header Idempotency-Key tells a repeat, Ccm-Signature tells who calls.</summary>
internal sealed class WebhookChannel(WebhookSettings settings, HttpClient http) : INotifyChannel
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    public string Name => "webhook";

    public string To => new Uri(settings.Url).Host;

    public async Task Send(Message message, CancellationToken cancel)
    {
        var body = JsonSerializer.SerializeToUtf8Bytes(message, Json);
        using var request = new HttpRequestMessage(HttpMethod.Post, settings.Url) { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = new("application/json");
        request.Headers.Add("Idempotency-Key", message.Id);
        if (settings.Secret.Length > 0)
        {
            request.Headers.Add("Ccm-Signature", "sha256=" + Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(settings.Secret), body)));
        }

        using var response = await http.SendAsync(request, cancel);
        response.EnsureSuccessStatusCode();
    }
}
