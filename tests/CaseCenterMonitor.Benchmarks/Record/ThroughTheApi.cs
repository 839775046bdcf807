using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Json;
using CaseCenterMonitor.Journal;
using CaseCenterMonitor.Journal.Sqlite;

namespace CaseCenterMonitor.Benchmarks.Record;

/// <summary>The same questions to a real server over HTTP. Each look at the record is an entry, which is on disk before the answer: that is part of the wait.</summary>
internal static class ThroughTheApi
{
    private static readonly TimeSpan StartMax = TimeSpan.FromMinutes(30);
    private static readonly TimeSpan TryEvery = TimeSpan.FromSeconds(1);

    public static int Run(string dll, string site, JournalAddress journal, IReadOnlyList<Question> questions, int times)
    {
        var data = Directory.CreateTempSubdirectory("ccm-review-").FullName;
        var address = $"http://127.0.0.1:{FreePort()}";
        List<string> arguments =
        [
            dll, "--Ccm:Site", site, "--Ccm:Data", data, "--Ccm:Demo", "true", "--Ccm:Mqtt:Port", $"{FreePort()}", "--Ccm:SnapshotEvery", "0", "--urls", address,
            .. journal is SqliteAddress ? Array.Empty<string>() : ["--Ccm:Journal", journal.ToString()],
        ];
        if (journal is SqliteAddress file)
        {
            Directory.CreateDirectory(Path.Join(data, "northside"));
            File.CreateSymbolicLink(Path.Join(data, "northside", "journal.db"), Path.GetFullPath(file.Path));
        }

        using var server = Process.Start(new ProcessStartInfo("dotnet", arguments)
        {
            RedirectStandardOutput = true, Environment = { ["Ccm__JournalPassword"] = Environment.GetEnvironmentVariable("PGPASSWORD") ?? "" },
        })!;
        server.OutputDataReceived += (_, _) => { };
        server.BeginOutputReadLine();
        try
        {
            using var client = new HttpClient { BaseAddress = new Uri(address), Timeout = TimeSpan.FromMinutes(2) };
            Wait(client).GetAwaiter().GetResult();
            Print(client, questions, times);
            return 0;
        }
        finally
        {
            server.Kill();
            server.WaitForExit();
            Directory.Delete(data, recursive: true);
        }
    }

    private static async Task Wait(HttpClient client)
    {
        using var patience = new CancellationTokenSource(StartMax);
        using var again = new PeriodicTimer(TryEvery);
        while (!await IsReady(client))
        {
            if (!await again.WaitForNextTickAsync(patience.Token))
            {
                throw new TimeoutException("The server does not start.");
            }
        }
    }

    private static async Task<bool> IsReady(HttpClient client)
    {
        try
        {
            using var signed = await client.PostAsJsonAsync("/api/session", new { user = "supervisor", password = "supervisor" });
            using var ready = await client.GetAsync("/api/records?rows=1");
            return ready.IsSuccessStatusCode;
        }
        catch (Exception notYet) when (notYet is HttpRequestException or TaskCanceledException)
        {
            return false; // It starts.
        }
    }

    private static void Print(HttpClient client, IReadOnlyList<Question> questions, int times)
    {
        Console.WriteLine("Through the API, ms");
        Console.WriteLine();
        Console.WriteLine("| question | bytes | p50 | p99 | max |");
        Console.WriteLine("|---|--:|--:|--:|--:|");
        foreach (var question in questions)
        {
            var bytes = 0L;
            for (var warm = 0; warm < 5; warm++)
            {
                Ask(client, question.Path(warm + times), out _);
            }

            var waits = Enumerable.Range(0, times).Select(time => Ask(client, question.Path(time), out bytes)).ToList();
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"| {question.Name} | {bytes:N0} | {ReviewCommand.Quantile(waits, 0.5):N2} | {ReviewCommand.Quantile(waits, 0.99):N2} | {waits.Max():N2} |"));
        }
    }

    private static double Ask(HttpClient client, string path, out long bytes)
    {
        var begun = Stopwatch.GetTimestamp();
        using var answer = client.GetAsync(path).GetAwaiter().GetResult();
        bytes = answer.Content.ReadAsByteArrayAsync().GetAwaiter().GetResult().Length;
        answer.EnsureSuccessStatusCode();
        return Stopwatch.GetElapsedTime(begun).TotalMilliseconds;
    }

    private static int FreePort()
    {
        using var listener = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, 0);
        listener.Start();
        return ((System.Net.IPEndPoint)listener.LocalEndpoint).Port;
    }
}
