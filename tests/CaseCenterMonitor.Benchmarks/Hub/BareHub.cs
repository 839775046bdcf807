using Microsoft.AspNetCore.SignalR;

namespace CaseCenterMonitor.Benchmarks.Hub;

/// <summary>A hub that lets anybody in and knows nothing.</summary>
public sealed class BareHub : Microsoft.AspNetCore.SignalR.Hub
{
    public const string All = "all";

    public override Task OnConnectedAsync() => Groups.AddToGroupAsync(Context.ConnectionId, All);
}
