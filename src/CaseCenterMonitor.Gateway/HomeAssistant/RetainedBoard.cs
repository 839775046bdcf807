using Microsoft.Extensions.Logging;
using MQTTnet.Exceptions;

namespace CaseCenterMonitor.Gateway.HomeAssistant;

/// <summary>
/// What shall stand retained at the devices' broker, one payload for each topic; an empty one takes away what stands there. Whoever puts something never
/// waits; it is published when a broker is there, and all of it again when one comes back.
/// </summary>
public sealed class RetainedBoard(TimeProvider time, ILogger<RetainedBoard> log)
{
    /// <summary>A broker that does not take a message is asked again after this.</summary>
    private static readonly TimeSpan RetryEvery = TimeSpan.FromSeconds(1);

    /// <summary>A broker that answers nothing for so long is not there.</summary>
    private static readonly TimeSpan AnswerMax = TimeSpan.FromSeconds(5);

    private readonly Lock _turn = new();
    private readonly Dictionary<string, byte[]> _wanted = new(StringComparer.Ordinal);
    private readonly List<string> _order = [];
    private readonly Queue<string> _waiting = [];
    private readonly HashSet<string> _isWaiting = new(StringComparer.Ordinal);
    private TaskCompletionSource _more = New();
    private Func<string, byte[], Task>? _publish;

    /// <summary>What a broker that others use too shall say when this gateway is gone; null: nothing.</summary>
    public (string Topic, byte[] Payload)? Will { get; init; }

    /// <summary>Whether everything stands at the broker as it shall.</summary>
    public bool IsDone
    {
        get
        {
            lock (_turn)
            {
                return _publish is not null && _waiting.Count == 0;
            }
        }
    }

    /// <summary>Nobody else may speak on these topics at the own broker.</summary>
    public bool Owns(string topic)
    {
        lock (_turn)
        {
            return _wanted.ContainsKey(topic);
        }
    }

    public void Put(string topic, byte[] payload)
    {
        lock (_turn)
        {
            if (!_wanted.TryGetValue(topic, out var before))
            {
                _order.Add(topic);
            }
            else if (before.AsSpan().SequenceEqual(payload))
            {
                return;
            }

            _wanted[topic] = payload;
            Wait(topic);
            _more.TrySetResult();
        }
    }

    /// <summary>All of it is published once more.</summary>
    public void Again()
    {
        lock (_turn)
        {
            _order.ForEach(Wait);
            _more.TrySetResult();
        }
    }

    /// <param name="publish">Topic and payload, retained.</param>
    public void Connect(Func<string, byte[], Task> publish)
    {
        lock (_turn)
        {
            _publish = publish;
            _waiting.Clear();
            _isWaiting.Clear();
        }

        Again();
    }

    public void Disconnect()
    {
        lock (_turn)
        {
            _publish = null;
        }
    }

    public async Task Run(CancellationToken stop)
    {
        while (true)
        {
            Task more;
            lock (_turn)
            {
                // Whatever is put from here on is a reason to look again.
                _more = _more.Task.IsCompleted ? New() : _more;
                more = _more.Task;
            }

            if (await PublishAll(stop))
            {
                await more.WaitAsync(stop);
            }
            else
            {
                await Task.Delay(RetryEvery, time, stop);
            }
        }
    }

    /// <returns>False when the broker did not take one; it waits still.</returns>
    private async Task<bool> PublishAll(CancellationToken stop)
    {
        while (Next() is var (topic, payload, publish))
        {
            try
            {
                await publish(topic, payload).WaitAsync(AnswerMax, time, stop);
                Published(topic, payload);
            }
            catch (Exception problem) when (problem is MqttCommunicationException or InvalidOperationException or TimeoutException or ObjectDisposedException)
            {
                log.LogWarning("The broker of the devices did not take {Topic}: {Reason} Trying again", topic, problem.Message);
                return false;
            }
        }

        return true;
    }

    private (string Topic, byte[] Payload, Func<string, byte[], Task> Publish)? Next()
    {
        lock (_turn)
        {
            return _publish is { } publish && _waiting.TryPeek(out var topic) ? (topic, _wanted[topic], publish) : null;
        }
    }

    // What was put anew in the meantime, or a broker that came back, leaves it waiting.
    private void Published(string topic, byte[] payload)
    {
        lock (_turn)
        {
            if (_waiting.TryPeek(out var first) && first == topic && ReferenceEquals(_wanted[topic], payload))
            {
                _waiting.Dequeue();
                _isWaiting.Remove(topic);
            }
        }
    }

    private void Wait(string topic)
    {
        if (_isWaiting.Add(topic))
        {
            _waiting.Enqueue(topic);
        }
    }

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
