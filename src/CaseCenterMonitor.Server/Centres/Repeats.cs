using CaseCenterMonitor.Journal.Json;

namespace CaseCenterMonitor.Server.Centres;

/// <summary>
/// Tells repeats from news. A gateway counts 1, 2, 3 … within one boot and sends in order, so that a number at or below the last one is a
/// repeat; an operator's page names each command, and the server what it has to say itself. Rebuilt from the journal, so that it also holds across a restart.
/// </summary>
internal sealed class Repeats
{
    /// <summary>How many command ids are remembered; a page repeats within seconds, a phone that was cut off within a shift, and neither after this many commands.</summary>
    private const int CommandsMax = 10_000;

    private readonly Dictionary<(string Gateway, string Boot), long> _last = [];
    private readonly Dictionary<string, long> _commands = new(StringComparer.Ordinal);
    private readonly Queue<string> _commandOrder = new();

    /// <summary>How many numbers were jumped over: data that was lost on its way.</summary>
    public long Gaps { get; private set; }

    public bool IsRepeat(string gateway, string boot, long sequence) => _last.TryGetValue((gateway, boot), out var last) && sequence <= last;

    /// <summary>By the number that its gateway gave it, or by its name.</summary>
    public bool IsRepeat(ArrivalBody body) => body.Origin is { } origin ? IsRepeat(origin.Gateway.Value, origin.BootId, origin.Sequence) : body.CommandId is { } id && Find(id) is not null;

    /// <summary>Is everything up to and including this number here? Nothing is missing before the first.</summary>
    public bool HasAll(string gateway, string boot, long sequence) => sequence == 0 || IsRepeat(gateway, boot, sequence);

    /// <summary>The journal number of the command when it was first carried out; null when it is new.</summary>
    public long? Find(string commandId) => _commands.TryGetValue(commandId, out var sequence) ? sequence : null;

    /// <summary>What a gateway sent is here, whether it was a signal or was refused.</summary>
    public void Remember(Origin? origin)
    {
        if (origin is not null)
        {
            var key = (origin.Gateway.Value, origin.BootId);
            Gaps += Math.Max(0, origin.Sequence - _last.GetValueOrDefault(key) - 1);
            _last[key] = origin.Sequence;
        }
    }

    public void Remember(ArrivalBody body, long sequence)
    {
        Remember(body.Origin);
        if (body.CommandId is { } id && _commands.TryAdd(id, sequence))
        {
            _commandOrder.Enqueue(id);
            if (_commandOrder.Count > CommandsMax)
            {
                _commands.Remove(_commandOrder.Dequeue());
            }
        }
    }
}
