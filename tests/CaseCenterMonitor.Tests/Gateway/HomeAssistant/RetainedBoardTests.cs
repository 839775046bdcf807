using System.Text;
using CaseCenterMonitor.Gateway.HomeAssistant;
using CaseCenterMonitor.Tests.Gateway.Uplink;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using MQTTnet.Exceptions;
using Xunit;

namespace CaseCenterMonitor.Tests.Gateway.HomeAssistant;

/// <summary>What shall stand at the broker, while the broker comes and goes.</summary>
public sealed class RetainedBoardTests : IDisposable
{
    private readonly FakeTimeProvider _time = new();
    private readonly CancellationTokenSource _stop = new();
    private readonly List<string> _told = [];
    private readonly RetainedBoard _board;

    public RetainedBoardTests() => _board = new RetainedBoard(_time, NullLogger<RetainedBoard>.Instance);

    public void Dispose() => _stop.Dispose();

    [Fact]
    public async Task Everything_is_said_in_order_when_a_broker_comes_and_again_when_it_comes_back()
    {
        Put("a", "1");
        Put("b", "1");
        Put("a", "2");
        Assert.False(_board.IsDone);
        var running = _board.Run(_stop.Token);
        _board.Connect(Tell);
        await Until("a=2", "b=1");
        _board.Disconnect();
        Put("b", "2");
        _board.Connect(Tell);
        await Until("a=2", "b=1", "a=2", "b=2");
        await Stop(running);
    }

    [Fact]
    public async Task What_is_the_same_as_before_is_not_said_again()
    {
        var running = _board.Run(_stop.Token);
        _board.Connect(Tell);
        Put("a", "1");
        await Until("a=1");
        Put("a", "1");
        Put("b", "1");
        await Until("a=1", "b=1");
        await Stop(running);
    }

    [Fact]
    public async Task What_a_broker_does_not_take_is_tried_again()
    {
        var refusals = 1;
        var refused = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        Put("a", "1");
        var running = _board.Run(_stop.Token);
        _board.Connect((topic, payload) =>
        {
            if (refusals-- > 0)
            {
                refused.SetResult();
                throw new MqttCommunicationException("Not now.");
            }

            return Tell(topic, payload);
        });
        await refused.Task;
        using var limit = new CancellationTokenSource(TestServer.Patience);
        while (_told.Count == 0)
        {
            limit.Token.ThrowIfCancellationRequested();
            _time.Advance(TimeSpan.FromSeconds(1));
            await Task.Yield();
        }

        await Until("a=1");
        await Stop(running);
    }

    [Fact]
    public void Only_the_gateway_speaks_on_what_it_has_said()
    {
        Put("a", "1");
        Assert.True(_board.Owns("a"));
        Assert.False(_board.Owns("b"));
    }

    private void Put(string topic, string payload) => _board.Put(topic, Encoding.UTF8.GetBytes(payload));

    private Task Tell(string topic, byte[] payload)
    {
        lock (_told)
        {
            _told.Add($"{topic}={Encoding.UTF8.GetString(payload)}");
        }

        return Task.CompletedTask;
    }

    private async Task Until(params string[] told)
    {
        using var limit = new CancellationTokenSource(TestServer.Patience);
        while (!_board.IsDone)
        {
            limit.Token.ThrowIfCancellationRequested();
            await Task.Yield();
        }

        lock (_told)
        {
            Assert.Equal(told, _told);
        }
    }

    private async Task Stop(Task running)
    {
        await _stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => running);
    }
}
