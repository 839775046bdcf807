using System.IO.Pipes;
using System.Text;
using System.Text.Json;
using CaseCenterMonitor.FirmwareSim.Wire;

namespace CaseCenterMonitor.FirmwareSim.Scenarios;

/// <summary>
/// How another shell on this machine reaches a running centre. Not through the broker: there every message that no dialect has is
/// counted as a fault, and rightly so.
/// </summary>
public sealed class ScenarioPipe(BrokerAddress broker, Action<string> say)
{
    private const int LineLengthMax = 4096;

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(500);

    private static readonly TimeSpan LineWithin = TimeSpan.FromSeconds(2);

    private static readonly TimeSpan AnswerWithin = TimeSpan.FromSeconds(5);

    /// <summary>One running centre for each broker: its address names the pipe.</summary>
    private readonly string _name = $"firmware-sim-{broker.Host}-{broker.Port}";

    /// <summary>Hears one order after the other until told to stop; each is carried out by the loop that runs the centre.</summary>
    public async Task ListenAsync(Func<ScenarioOrder, ScenarioAnswer> start, Inbox inbox, CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            try
            {
                await using var pipe = new NamedPipeServerStream(
                    _name, PipeDirection.InOut, 1, PipeTransmissionMode.Byte, PipeOptions.Asynchronous | PipeOptions.CurrentUserOnly);
                await pipe.WaitForConnectionAsync(stop);
                await ServeAsync(pipe, start, inbox, stop);
            }
            catch (UnauthorizedAccessException)
            {
                say($"another user runs a centre on {broker}: scenarios cannot be started in this one from another shell");
                return;
            }
            catch (Exception wrong) when (wrong is IOException or TimeoutException or OperationCanceledException)
            {
                // Whoever asked went away, another centre holds the pipe, or we are stopping.
                await Task.Delay(Pause, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    /// <exception cref="TimeoutException">No centre runs on this broker, or it does not answer.</exception>
    public async Task<ScenarioAnswer> AskAsync(ScenarioOrder order, CancellationToken stop)
    {
        await using var pipe = new NamedPipeClientStream(".", _name, PipeDirection.InOut, PipeOptions.Asynchronous | PipeOptions.CurrentUserOnly);
        await pipe.ConnectAsync(AnswerWithin, stop);
        await WriteLineAsync(pipe, order.ToJson(), stop);
        var line = await ReadLineAsync(pipe, stop).WaitAsync(AnswerWithin, stop);
        try
        {
            return ScenarioAnswer.Read(line);
        }
        catch (JsonException)
        {
            return ScenarioAnswer.No("the running centre gave no answer that can be read");
        }
    }

    private static async Task ServeAsync(NamedPipeServerStream pipe, Func<ScenarioOrder, ScenarioAnswer> start, Inbox inbox, CancellationToken stop)
    {
        var line = await ReadLineAsync(pipe, stop).WaitAsync(LineWithin, stop);
        var answered = new TaskCompletionSource<ScenarioAnswer>(TaskCreationOptions.RunContinuationsAsynchronously);
        if (ScenarioOrder.Read(Encoding.UTF8.GetBytes(line)) is { } order)
        {
            inbox.Post(() => answered.SetResult(start(order)));
        }
        else
        {
            answered.SetResult(ScenarioAnswer.No("that is no order for a scenario"));
        }

        await WriteLineAsync(pipe, (await answered.Task.WaitAsync(AnswerWithin, stop)).ToJson(), stop);
    }

    private static async Task WriteLineAsync(PipeStream pipe, byte[] json, CancellationToken stop)
    {
        await pipe.WriteAsync((byte[])[.. json, (byte)'\n'], stop);
        await pipe.FlushAsync(stop);
    }

    private static async Task<string> ReadLineAsync(PipeStream pipe, CancellationToken stop)
    {
        var line = new MemoryStream();
        var one = new byte[1];
        while (line.Length < LineLengthMax && await pipe.ReadAsync(one, stop) == 1 && one[0] != '\n')
        {
            line.WriteByte(one[0]);
        }

        return Encoding.UTF8.GetString(line.ToArray());
    }
}
