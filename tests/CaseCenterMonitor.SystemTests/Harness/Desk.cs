using System.Net.Http.Json;
using System.Text.Json;

namespace CaseCenterMonitor.SystemTests.Harness;

/// <summary>An officer who uses the REST calls.</summary>
public sealed class Desk(Uri address, string user) : IDisposable
{
    private readonly HttpClient _http = new() { BaseAddress = address, Timeout = TimeSpan.FromSeconds(10) };
    private bool _signedIn;

    public async Task<JsonElement> Get(string path)
    {
        await SignIn();
        using var response = await _http.GetAsync(path);
        response.EnsureSuccessStatusCode();
        return await response.Content.ReadFromJsonAsync<JsonElement>();
    }

    public async Task<HttpResponseMessage> Post(string path, object body)
    {
        await SignIn();
        return await _http.PostAsJsonAsync(path, body);
    }

    public async Task Do(string path, object body)
    {
        using var response = await Post(path, body);
        if (!response.IsSuccessStatusCode)
        {
            throw new InvalidOperationException($"{path}: {(int)response.StatusCode} {await response.Content.ReadAsStringAsync()}");
        }
    }

    /// <summary>An open alarm by its key; null when it is not open.</summary>
    public async Task<JsonElement?> Alarm(string key)
    {
        foreach (var alarm in (await Get("/api/picture")).GetProperty("alarms").EnumerateArray())
        {
            if (alarm.GetProperty("key").GetString() == key)
            {
                return alarm;
            }
        }

        return null;
    }

    public Task Alarm(string key, string state, TimeSpan? limit = null) =>
        Eventually.True($"{key} is {state}", async () => (await Alarm(key))?.GetProperty("state").GetString() == state, limit);

    public void Dispose() => _http.Dispose();

    private async Task SignIn()
    {
        if (!_signedIn)
        {
            using var response = await _http.PostAsJsonAsync("/api/session", new { user, password = user });
            response.EnsureSuccessStatusCode();
            _signedIn = true;
        }
    }
}
